// The floating button's label by language, in one table: a decided visitor's page loads the button and no language file.

export const SETTINGS_BUTTON_LABELS: Readonly<Record<string, string>> = {
  de: 'Cookie-Einstellungen',
  en: 'Cookie settings',
  et: 'Küpsiste seaded',
  fi: 'Evästeasetukset',
  hr: 'Postavke kolačića',
  lt: 'Slapukų nustatymai',
  lv: 'Sīkdatņu iestatījumi',
};
