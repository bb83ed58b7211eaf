<?php
/**
 * What the owner has set, and the options that the gate gets from it.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

const SETTINGS = 'consent_gate_settings';

/**
 * The gate's options as the owner set them, without those left at their default, and what concerns WordPress alone.
 *
 * @return array{config: array, records: string, keep_days: int, accounts: bool}
 */
function settings(): array {
	$saved = get_option( SETTINGS );
	return array_merge(
		array(
			'config'    => array(),
			'records'   => 'wordpress',
			'keep_days' => 0,
			'accounts'  => false,
		),
		is_array( $saved ) ? $saved : array()
	);
}

/** The options for the page: what WordPress knows by itself stands in where the owner said nothing. */
function config(): array {
	$settings = settings();
	$config   = array_merge( site_options(), $settings['config'] );
	if ( 'wordpress' === $settings['records'] ) {
		$config['endpoint'] = records_path();
	} elseif ( 'none' === $settings['records'] ) {
		unset( $config['endpoint'] );
	}
	/**
	 * Filters the options of the gate, in the form of its data block.
	 *
	 * @param array $config Options by name.
	 */
	return (array) apply_filters( 'consent_gate_config', $config );
}

/** The site's title and its privacy page. */
function site_options(): array {
	$title  = wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES );
	$policy = get_privacy_policy_url();
	return array_filter(
		array(
			'controller' => trim( $title ),
			'policyUrl'  => '' === $policy ? '' : wp_make_link_relative( $policy ),
		)
	);
}

/** As a path: a site that answers under two names, or by http and https, is then never asked across origins. */
function records_path(): string {
	return wp_make_link_relative( rest_url( 'consent-gate/v1/consent' ) );
}
