// Cookies that a site needs or that serve the visitor, so that an owner need not find out what they are for: they do not track.
// Written down on 2026-11-25 from what is generally known of each; few were compared with the maker's own page.

export interface KnownCookie {
  /** Whole name of the cookie. */
  readonly pattern: RegExp;
  /** As it is written in a cookie table. */
  readonly name: string;
  /** `undefined`: whoever set it. */
  readonly provider?: string;
  readonly purpose: string;
}

const known = (pattern: RegExp, name: string, purpose: string, provider?: string): KnownCookie => ({
  pattern,
  name,
  purpose,
  ...(provider && { provider }),
});

const SESSION = 'Keeps the session while you use the site';
const FORGERY = 'Protects forms against forged requests';
const BOTS = 'Tells people from robots, for security';
const BALANCE = 'Keeps a visit on the same server';
const ANSWER = 'Keeps your answer about cookies';
const CART = 'Keeps the shopping cart';
const LOGIN = 'Keeps you signed in';

export const KNOWN_COOKIES: readonly KnownCookie[] = [
  // Frameworks and servers.
  known(/^PHPSESSID$/, 'PHPSESSID', SESSION),
  known(/^JSESSIONID$/, 'JSESSIONID', SESSION),
  known(/^ASP\.NET_SessionId$/, 'ASP.NET_SessionId', SESSION),
  known(/^ASPSESSIONID[A-Z]+$/, 'ASPSESSIONID…', SESSION),
  known(/^\.AspNetCore\.Session$/, '.AspNetCore.Session', SESSION),
  known(/^\.AspNetCore\.Antiforgery\.\S+$/, '.AspNetCore.Antiforgery.…', FORGERY),
  known(/^__RequestVerificationToken\S*$/, '__RequestVerificationToken', FORGERY),
  known(/^connect\.sid$/, 'connect.sid', SESSION),
  known(/^(laravel|ci|october)_session$/, 'laravel_session', SESSION),
  known(/^SSESS[\da-f]{32}$|^SESS[\da-f]{32}$/, 'SESS…', SESSION),
  known(/^sessionid$/, 'sessionid', SESSION),
  known(/^(__Host-)?(csrftoken|XSRF-TOKEN|_csrf|csrf_token)$/i, 'XSRF-TOKEN', FORGERY),
  known(/^(__Host-|__Secure-)?(next-auth|authjs)\.csrf-token$/, 'next-auth.csrf-token', FORGERY),
  known(
    /^(__Host-|__Secure-)?(next-auth|authjs)\.(session-token|callback-url)(\.\d+)?$/,
    'next-auth.session-token',
    LOGIN,
  ),
  known(/^NEXT_LOCALE$/, 'NEXT_LOCALE', 'Keeps the language you chose'),
  // Networks in front of them.
  known(/^__cf_bm$/, '__cf_bm', BOTS, 'Cloudflare'),
  known(/^cf_clearance$/, 'cf_clearance', BOTS, 'Cloudflare'),
  known(/^_cfuvid$/, '_cfuvid', 'Tells visitors behind one address apart, for security', 'Cloudflare'),
  known(/^__cflb$/, '__cflb', BALANCE, 'Cloudflare'),
  known(/^AWSALB(TG|APP-\d)?(CORS)?$/, 'AWSALB', BALANCE, 'Amazon Web Services'),
  known(/^ARRAffinity(SameSite)?$/, 'ARRAffinity', BALANCE, 'Microsoft Azure'),
  known(/^(_abck|bm_(sz|sv|mi|so|s|ss)|ak_bmsc)$/, '_abck', BOTS, 'Akamai'),
  known(/^(incap_ses_\d+_\d+|visid_incap_\d+|nlbi_\d+(_\d+)?)$/, 'incap_ses_…', BOTS, 'Imperva'),
  known(/^datadome$/, 'datadome', BOTS, 'DataDome'),
  known(/^_GRECAPTCHA$/, '_GRECAPTCHA', BOTS, 'Google'),
  // Shops and publishing.
  known(/^wordpress_(logged_in|sec)_[\da-f]{32}$/, 'wordpress_logged_in_…', LOGIN),
  known(/^wordpress_test_cookie$/, 'wordpress_test_cookie', 'Sees whether cookies can be kept'),
  known(/^(woocommerce_(cart_hash|items_in_cart)|wp_woocommerce_session_[\da-f]{32})$/, 'woocommerce_cart_hash', CART),
  known(/^cart(_(sig|ts|currency))?$/, 'cart', CART),
  known(/^(form_key|mage-cache-sessid|private_content_version)$/, 'form_key', FORGERY),
  known(/^(pll_language|wp-wpml_current_language)$/, 'pll_language', 'Keeps the language you chose'),
  known(/^__stripe_(mid|sid)$/, '__stripe_mid', 'Guards payments against fraud', 'Stripe'),
  // Consent tools.
  known(/^CookieConsent$/, 'CookieConsent', ANSWER, 'Cookiebot'),
  known(/^(OptanonConsent|OptanonAlertBoxClosed)$/, 'OptanonConsent', ANSWER, 'OneTrust'),
  known(/^cookieyes-consent$/, 'cookieyes-consent', ANSWER, 'CookieYes'),
  known(/^cc_cookie$/, 'cc_cookie', ANSWER),
  known(/^klaro$/, 'klaro', ANSWER),
  known(/^(didomi_token|euconsent-v2)$/, 'euconsent-v2', ANSWER),
  known(/^_iub_cs-\d+(-\w+)?$/, '_iub_cs-…', ANSWER, 'iubenda'),
  known(/^borlabs-cookie$/, 'borlabs-cookie', ANSWER),
  known(/^cmplz_\w+$/, 'cmplz_…', ANSWER),
  known(/^tarteaucitron$/, 'tarteaucitron', ANSWER),
  known(/^cookieconsent_status$/, 'cookieconsent_status', ANSWER),
  known(/^(mtm_consent|mtm_cookie_consent)(_removed)?$/, 'mtm_consent', ANSWER),
  known(/^ppms_privacy_\S+$/, 'ppms_privacy_<app>', ANSWER, 'Piwik PRO'),
];

export const knownCookie = (name: string): KnownCookie | undefined =>
  KNOWN_COOKIES.find(({ pattern }) => pattern.test(name));
