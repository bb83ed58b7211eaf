<?php
/**
 * Keeps the tag's file out of the lists of what optimizers combine, defer and delay. Some read their lists as texts with commas,
 * some as lists of parts of addresses, SiteGround's as lists of handles.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

const ADDRESS_LISTS = array(
	// WP Rocket.
	'rocket_exclude_js',
	'rocket_exclude_defer_js',
	'rocket_delay_js_exclusions',
	// LiteSpeed Cache.
	'litespeed_optimize_js_excludes',
	'litespeed_optm_js_defer_exc',
	'litespeed_optm_gm_js_exc',
	// SiteGround Speed Optimizer.
	'sgo_javascript_combine_excluded_external_paths',
	// Perfmatters.
	'perfmatters_delay_js_exclusions',
	'perfmatters_defer_js_exclusions',
	// WP-Optimize.
	'wp-optimize-minify-default-exclusions',
);

const HANDLE_LISTS = array( 'sgo_js_minify_exclude', 'sgo_js_async_exclude', 'sgo_javascript_combine_exclude' );

const FILE_PART = 'consent-gate/assets/consent-gate';

foreach ( ADDRESS_LISTS as $filter ) {
	add_filter( $filter, __NAMESPACE__ . '\\with_our_file' );
}
foreach ( HANDLE_LISTS as $filter ) {
	add_filter( $filter, __NAMESPACE__ . '\\with_our_handle' );
}
add_filter( 'autoptimize_filter_js_exclude', __NAMESPACE__ . '\\with_our_file_in_text' );

/**
 * Adds the file to a list of parts of addresses.
 *
 * @param mixed $others What is left alone already.
 */
function with_our_file( $others ): array {
	return array_merge( is_array( $others ) ? $others : array(), array( FILE_PART ) );
}

/**
 * Adds the tag's handle to a list of handles.
 *
 * @param mixed $others What is left alone already.
 */
function with_our_handle( $others ): array {
	return array_merge( is_array( $others ) ? $others : array(), array( 'consent-gate' ) );
}

/**
 * Adds the file to a text with commas; newer versions of Autoptimize may hand a list.
 *
 * @param mixed $others What is left alone already.
 * @return mixed
 */
function with_our_file_in_text( $others ) {
	if ( is_array( $others ) ) {
		return $others + array( FILE_PART => '' );
	}
	return '' === trim( (string) $others ) ? FILE_PART : $others . ', ' . FILE_PART;
}
