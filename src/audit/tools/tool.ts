// What the audit has to know of a consent tool. All selectors are CSS; they reach into open shadow roots.

export interface ConsentTool {
  readonly name: string;
  /** A global of its script; tells that the tool is there even where it shows no banner. */
  readonly global: string;
  /** Its script's element, or another sign in the document; tells that it should be there, even where its script is refused or missing. */
  readonly tag: string;
  /** The first layer, as long as it is shown. */
  readonly banner: string;
  readonly accept: string;
  readonly decline: string;
  /** Opens the second layer from the first. */
  readonly settings: string;
  /** Declines on the second layer, where the first has no such button. One click each, in order. */
  readonly declineInSettings: readonly string[];
  /** What a visitor can click, after a choice, to see the settings again. */
  readonly reopen: string;
  /** Expression that opens them, for sites that call the tool from a link of their own. */
  readonly open: string;
  /** Switches to be switched off first, as long as there are any: for tools whose settings have no button that declines. */
  readonly switchOff?: string;
  /** Clicks that withdraw once the settings are open; what is not there is left out. */
  readonly withdraw: readonly string[];
}
