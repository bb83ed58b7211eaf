// One value and its subscribers. No signals here: the gate carries no framework.

export interface State<T> {
  get(): T;
  /** Sets, and tells the subscribers in the order in which they came. */
  set(value: T): void;
  /** Tells at each change; returns an unsubscribe. */
  subscribe(listener: () => void): () => void;
}

/** @param onError told what a subscriber threw, so that a broken one cannot stop the others */
export function createState<T>(value: T, onError: (error: unknown) => void): State<T> {
  const subscribers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const subscriber of subscribers) {
        try {
          subscriber();
        } catch (error) {
          onError(error);
        }
      }
    },
    subscribe(listener) {
      // A function of its own a subscription: the same listener may subscribe twice.
      const own = () => listener();
      subscribers.add(own);
      return () => subscribers.delete(own);
    },
  };
}
