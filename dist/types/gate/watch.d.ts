/**
 * Observers are called in a microtask checkpoint, which the parser runs at `</script>` before it prepares the script: in
 * Chromium, Firefox and WebKit this is early enough to keep it from running.
 * @returns a stop
 */
export declare function watch(document: Document, visit: (element: Element) => void): () => void;
