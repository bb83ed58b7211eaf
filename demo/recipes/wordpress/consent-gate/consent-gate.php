<?php
/**
 * Plugin Name:       Consent Gate
 * Description:       Holds Google Analytics and Tag Manager back until the visitor says yes: an accessible banner, and a record of every decision in your own database.
 * Version:           __VERSION__
 * Requires at least: 5.7
 * Requires PHP:      7.4
 * Author:            The consent-gate project
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       consent-gate
 *
 * The MIT license is compatible with the GPL: https://www.gnu.org/licenses/license-list.html#Expat
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

const VERSION = '__VERSION__';
const FILE    = __FILE__;

foreach ( array( 'settings', 'tag', 'optimizers', 'event-checks', 'event', 'records', 'retention', 'consent-cookie', 'rest', 'privacy', 'settings-link', 'wp-consent-api' ) as $name ) {
	require_once __DIR__ . "/includes/$name.php";
}
if ( is_admin() ) {
	foreach ( array( 'options', 'read-form', 'contradictions', 'form', 'form-fields', 'draw-page', 'settings-page', 'records-page' ) as $name ) {
		require_once __DIR__ . "/includes/$name.php";
	}
}
