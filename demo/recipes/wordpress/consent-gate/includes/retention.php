<?php
/**
 * Removes records that are past their time, once a day. Without a number of days they stay.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

const PURGE = 'consent_gate_purge';

add_action( 'init', __NAMESPACE__ . '\\schedule_purge' );
add_action( PURGE, __NAMESPACE__ . '\\purge_records' );
register_deactivation_hook( FILE, __NAMESPACE__ . '\\unschedule_purge' );

function schedule_purge(): void {
	if ( ! wp_next_scheduled( PURGE ) ) {
		wp_schedule_event( time() + HOUR_IN_SECONDS, 'daily', PURGE );
	}
}

function unschedule_purge(): void {
	wp_clear_scheduled_hook( PURGE );
}

/** Notices stay: they are few, say nothing of anybody, and a decision that arrives just now may need one. */
function purge_records(): void {
	$days = settings()['keep_days'];
	if ( $days > 0 ) {
		query( 'DELETE FROM ' . table( 'events' ) . ' WHERE received_at < UTC_TIMESTAMP(3) - INTERVAL %d DAY', $days );
	}
}
