<?php
/**
 * Removes all that the plugin made, on every site of a network: its tables with the decisions, and its options.
 *
 * @package Consent_Gate
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** On one site. */
function consent_gate_remove(): void {
	global $wpdb;
	foreach ( array( 'events', 'notices', 'erasures' ) as $name ) {
		$wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}consent_gate_$name" ); // phpcs:ignore WordPress.DB
	}
	wp_clear_scheduled_hook( 'consent_gate_purge' );
	delete_option( 'consent_gate_settings' );
	delete_option( 'consent_gate_tables' );
}

if ( is_multisite() ) {
	$all = array(
		'fields' => 'ids',
		'number' => 0,
	);
	foreach ( get_sites( $all ) as $site ) {
		switch_to_blog( $site );
		consent_gate_remove();
		restore_current_blog();
	}
} else {
	consent_gate_remove();
}
