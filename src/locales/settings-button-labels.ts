// The floating button's label by language, in one table: a decided visitor's page loads the button and no language file.

export const SETTINGS_BUTTON_LABELS: Readonly<Record<string, string>> = {
  ar: 'إعدادات ملفات تعريف الارتباط',
  cy: 'Gosodiadau cwcis',
  de: 'Cookie-Einstellungen',
  en: 'Cookie settings',
  et: 'Küpsiste seaded',
  fi: 'Evästeasetukset',
  ga: 'Socruithe fianán',
  he: 'הגדרות עוגיות',
  hr: 'Postavke kolačića',
  is: 'Vafrakökustillingar',
  lt: 'Slapukų nustatymai',
  lv: 'Sīkdatņu iestatījumi',
  mt: 'Settings tal-cookies',
  nb: 'Innstillinger for informasjonskapsler',
  sl: 'Nastavitve piškotkov',
  tr: 'Çerez ayarları',
  uk: 'Налаштування файлів cookie',
};
