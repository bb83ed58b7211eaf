<?php
/**
 * The WP Consent API: where that plugin is there, its categories follow each decision, for all plugins that ask it.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_consent_api_registered_' . plugin_basename( FILE ), '__return_true' );
add_action( 'plugins_loaded', __NAMESPACE__ . '\\join_wp_consent_api' );

function join_wp_consent_api(): void {
	if ( ! function_exists( 'wp_has_consent' ) ) {
		return;
	}
	// Without it the API takes silence for a yes.
	add_filter( 'wp_get_consent_type', __NAMESPACE__ . '\\consent_type' );
	add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\\enqueue_wp_consent' );
}

function consent_type(): string {
	return 'optin';
}

function enqueue_wp_consent(): void {
	/**
	 * Filters which categories of the WP Consent API follow which of the gate's.
	 *
	 * @param array $categories Lists of the API's categories, by the gate's.
	 */
	$categories = apply_filters(
		'consent_gate_wp_consent_categories',
		array(
			'analytics'   => array( 'statistics', 'statistics-anonymous' ),
			'marketing'   => array( 'marketing' ),
			'preferences' => array( 'preferences' ),
		)
	);
	wp_enqueue_script( 'consent-gate-wp-consent', plugins_url( 'js/wp-consent-api.js', FILE ), array( 'wp-consent-api' ), VERSION, true );
	wp_localize_script( 'consent-gate-wp-consent', 'consentGateWpConsent', array( 'categories' => $categories ) );
}
