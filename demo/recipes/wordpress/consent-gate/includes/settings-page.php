<?php
/**
 * Settings › Consent Gate: the form, and what the front page looks like to a visitor.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_menu', __NAMESPACE__ . '\\add_settings_page' );
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\\add_settings_link' );

function add_settings_page(): void {
	$page = add_options_page( __( 'Consent Gate', 'consent-gate' ), __( 'Consent Gate', 'consent-gate' ), 'manage_options', 'consent-gate', __NAMESPACE__ . '\\draw_settings_page' );
	add_action( "load-$page", __NAMESPACE__ . '\\take_settings' );
	add_action( "load-$page", __NAMESPACE__ . '\\enqueue_admin_files' );
}

function settings_address( array $more = array() ): string {
	return add_query_arg( array( 'page' => 'consent-gate' ) + $more, admin_url( 'options-general.php' ) );
}

function add_settings_link( array $links ): array {
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( settings_address() ), esc_html__( 'Settings', 'consent-gate' ) ) );
	return $links;
}

function enqueue_admin_files(): void {
	wp_enqueue_style( 'consent-gate-admin', plugins_url( 'css/admin.css', FILE ), array(), VERSION );
	foreach ( array( 'rows', 'front-page', 'erase' ) as $name ) {
		wp_enqueue_script( "consent-gate-$name", plugins_url( "js/$name.js", FILE ), array( 'wp-i18n' ), VERSION, true );
		wp_set_script_translations( "consent-gate-$name", 'consent-gate' );
	}
}

/** What was typed and is not kept, because it has faults; null where nothing was sent. */
function refused_form( ?array $form = null ): ?array {
	static $refused;
	$refused = $form ?? $refused;
	return $refused;
}

/** Keeps all of the form, or nothing of it. */
function take_settings(): void {
	if ( ! isset( $_POST['consent_gate'] ) ) {
		return;
	}
	check_admin_referer( 'consent-gate-settings' );
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'You are not allowed to change these settings.', 'consent-gate' ), 403 );
	}
	$typed = clean( wp_unslash( (array) $_POST['consent_gate'] ) ); // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- clean() and read_form() do, field by field.
	$form  = read_form( $typed );
	if ( $form['problems'] ) {
		refused_form( $form + array( 'typed' => $typed ) );
		return;
	}
	update_option( SETTINGS, $form['settings'] );
	wp_safe_redirect( settings_address( array( 'saved' => '1' ) ) );
	exit;
}
