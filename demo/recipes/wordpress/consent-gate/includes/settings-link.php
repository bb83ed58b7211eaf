<?php
/**
 * Ways to put the settings, the cookie table and the links to browsers' settings into pages: shortcodes, a block, and an address for
 * menus.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

/** In a menu: a custom link with this address opens the settings. */
const MENU_ADDRESS = '#cookie-settings';

add_action( 'init', __NAMESPACE__ . '\\register_settings_link' );
add_filter( 'nav_menu_link_attributes', __NAMESPACE__ . '\\mark_menu_link' );
add_filter( 'render_block_core/navigation-link', __NAMESPACE__ . '\\mark_navigation_link' );

function register_settings_link(): void {
	$ours = __NAMESPACE__ . '\\';
	add_shortcode( 'consent_gate_settings', $ours . 'settings_link' );
	add_shortcode( 'consent_gate_cookies', $ours . 'cookie_table' );
	add_shortcode( 'consent_gate_browser_links', $ours . 'browser_links' );

	wp_register_script( 'consent-gate-block', plugins_url( 'js/block.js', FILE ), array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-i18n' ), VERSION, true );
	wp_set_script_translations( 'consent-gate-block', 'consent-gate' );
	register_block_type(
		'consent-gate/settings',
		array(
			'attributes'      => array(
				'label' => array(
					'type'    => 'string',
					'default' => '',
				),
			),
			'editor_script'   => 'consent-gate-block',
			'render_callback' => $ours . 'settings_link',
		)
	);
}

/**
 * A button that opens the settings.
 *
 * @param array|string $attributes `label`: other words for it.
 */
function settings_link( $attributes ): string {
	$label = is_array( $attributes ) ? trim( (string) ( $attributes['label'] ?? '' ) ) : '';
	return '<button type="button" class="consent-gate-settings" data-consent-settings>' .
		esc_html( '' === $label ? __( 'Cookie settings', 'consent-gate' ) : $label ) . '</button>';
}

function cookie_table(): string {
	return '<div data-consent-cookies></div>';
}

function browser_links(): string {
	return '<div data-consent-browser-links></div>';
}

/** @param array $attributes Of a link in a classic menu. */
function mark_menu_link( array $attributes ): array {
	if ( MENU_ADDRESS === ( $attributes['href'] ?? '' ) ) {
		$attributes['data-consent-settings'] = '';
	}
	return $attributes;
}

/** @param string $html Of a link in a block theme's navigation. */
function mark_navigation_link( string $html ): string {
	return str_replace( 'href="' . MENU_ADDRESS . '"', 'href="' . MENU_ADDRESS . '" data-consent-settings', $html );
}
