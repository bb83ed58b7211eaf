/**
 * Puts them into `<folder>/consent-gate/<version>/`, where `consentTag` and `<ConsentGate />` ask for them. What is there stays as it
 * is, a folder of an older version too: pages that are open now still ask for it.
 * @param folder what the site serves at `/`
 * @throws where something else has one of these names
 */
export declare function copyGateFiles(folder?: string): void;
