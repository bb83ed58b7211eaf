// What the banner does without until it is needed, as interfaces. The doors know where each part comes from.
import type { HostPart } from './host.ts';
import type { Model } from './model.ts';

/** The settings, the panels of a policy page, the placeholders. */
export interface SecondLayer {
  /**
   * Draws what the model says now.
   * @returns whether it has taken the dialog away
   */
  draw(): boolean;
  fill(element: Element): void;
  holdFrame(frame: HTMLElement, category: string): void;
  stop(): void;
}

export interface SecondLayerPlace {
  readonly model: Model;
  readonly part: HostPart;
  /** The dialog's place in the page. */
  readonly slot: Element;
  /** Opens the settings. */
  openSettings(opener: Element): void;
}

export interface NeighbourPlace {
  readonly model: Model;
  readonly part: HostPart;
  /** The banner while it is drawn. */
  readonly banner: { readonly current: HTMLElement | null };
  readonly loadSecondLayer: () => void;
}

/** Loads each part. Rejects where its file is missing or was changed. */
export interface UiParts {
  secondLayer(): Promise<{ createSecondLayer(place: SecondLayerPlace): SecondLayer }>;
  /** `attend` keeps the banner and the page out of each other's way, until its stop is called. */
  neighbour(): Promise<{ attend(place: NeighbourPlace): () => void }>;
}
