export declare const SETTINGS_BUTTON_LABELS: Readonly<Record<string, string>>;
