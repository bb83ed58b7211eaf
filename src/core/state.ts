// One value and its subscribers. No signals here: the gate carries no framework.

export interface State<T, Cause> {
  get(): T;
  /** Sets, and tells the subscribers in the order in which they came. */
  set(value: T, cause: Cause): void;
  /** Tells at each change; returns an unsubscribe. */
  subscribe(listener: (value: T, cause: Cause) => void): () => void;
}

/** @param onError told what a subscriber threw, so that a broken one cannot stop the others */
export function createState<T, Cause>(initial: T, onError: (error: unknown) => void): State<T, Cause> {
  let current = initial;
  const subscribers = new Set<(value: T, cause: Cause) => void>();
  return {
    get: () => current,
    set(value, cause) {
      current = value;
      for (const subscriber of subscribers) {
        try {
          subscriber(value, cause);
        } catch (error) {
          onError(error);
        }
      }
    },
    subscribe(listener) {
      // A function of its own a subscription: the same listener may subscribe twice.
      const own: typeof listener = (value, cause) => listener(value, cause);
      subscribers.add(own);
      return () => subscribers.delete(own);
    },
  };
}
