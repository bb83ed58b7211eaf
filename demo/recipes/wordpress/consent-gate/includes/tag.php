<?php
/**
 * The tag, before everything else that WordPress prints into the head: what runs before it cannot be held back.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

add_action( 'wp_head', __NAMESPACE__ . '\\print_tag', PHP_INT_MIN );

function print_tag(): void {
	// AMP pages take no script of ours, and hold Google back by components of their own.
	if ( function_exists( 'amp_is_request' ) && \amp_is_request() ) {
		return;
	}
	// Without < and > no text of the owner's can end the element.
	$block = wp_json_encode( (object) config(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	wp_print_inline_script_tag(
		$block,
		array(
			'type'                     => 'application/json',
			'data-consent-gate-config' => true,
		)
	);
	wp_print_script_tag( tag_attributes() );
}

/** Optimizers that are told to leave the tag alone. Rocket Loader reads its attribute only before `src`. */
function tag_attributes(): array {
	return array(
		'id'                 => 'consent-gate-js',
		'nowprocket'         => true,
		'data-cfasync'       => 'false',
		'data-no-optimize'   => '1',
		'data-no-defer'      => '1',
		'data-no-minify'     => '1',
		'data-noptimize'     => '1',
		'data-jetpack-boost' => 'ignore',
		'src'                => add_query_arg( 'ver', VERSION, tag_file() ),
	);
}

function tag_file(): string {
	return wp_make_link_relative( plugins_url( 'assets/consent-gate.js', FILE ) );
}
