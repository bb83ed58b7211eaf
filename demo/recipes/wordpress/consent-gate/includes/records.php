<?php
/**
 * The decisions, in tables of this site's database: each event once by its ids, each notice once by its hash, and the bare id of
 * a consent that was erased, so that an event which is still on its way does not bring the records back. No IP address, no user
 * agent.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

const TABLES        = array( 'events', 'notices', 'erasures' );
const TABLES_OPTION = 'consent_gate_tables';
const TABLES_NUMBER = 1;

// Not on activation alone: a network's sites are activated together, and later ones come by themselves.
add_action( 'init', __NAMESPACE__ . '\\make_tables' );

function table( string $name ): string {
	global $wpdb;
	return $wpdb->prefix . 'consent_gate_' . $name;
}

function make_tables(): void {
	if ( (int) get_option( TABLES_OPTION ) === TABLES_NUMBER ) {
		return;
	}
	global $wpdb;
	$collate  = $wpdb->get_charset_collate();
	$events   = table( 'events' );
	$notices  = table( 'notices' );
	$erasures = table( 'erasures' );
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	dbDelta(
		"CREATE TABLE $events (
  consent_id char(36) NOT NULL,
  event_id char(36) NOT NULL,
  occurred_at datetime(3) NOT NULL,
  received_at datetime(3) NOT NULL,
  action varchar(16) NOT NULL,
  user_id bigint(20) unsigned NOT NULL DEFAULT 0,
  notice_hash char(64) NOT NULL,
  event longtext NOT NULL,
  PRIMARY KEY  (consent_id,event_id),
  KEY received_at (received_at),
  KEY user_id (user_id)
) $collate;
CREATE TABLE $notices (
  hash char(64) NOT NULL,
  notice longtext NOT NULL,
  PRIMARY KEY  (hash)
) $collate;
CREATE TABLE $erasures (
  consent_id char(36) NOT NULL,
  erased_at datetime(3) NOT NULL,
  PRIMARY KEY  (consent_id)
) $collate;"
	);
	// Where the database refused, the next request tries again.
	if ( null !== query( "SELECT 1 FROM $events LIMIT 1" ) ) {
		update_option( TABLES_OPTION, TABLES_NUMBER );
	}
}

/** The exact text, in one form: what is stored is what was checked. */
function to_json( $value ): string {
	return (string) wp_json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
}

/** UTC, as the database wants it; `2026-11-22T18:00:00.5Z` has three digits too. */
function database_time( string $iso ): string {
	$time = new \DateTimeImmutable( $iso );
	return $time->setTimezone( new \DateTimeZone( 'UTC' ) )->format( 'Y-m-d H:i:s.v' );
}

/**
 * Keeps events that were checked, one after the other.
 *
 * @param object[] $events  Events.
 * @param int      $user_id Whose account they belong to; 0 where nobody is to know.
 * @return int|null How many were not here before; null where the database refuses.
 */
function store_events( array $events, int $user_id ): ?int {
	$stored = 0;
	foreach ( $events as $event ) {
		$new = 'erase' === $event->action ? erase_consent( $event->consentId ) : insert_event( $event, $user_id );
		if ( null === $new ) {
			return null;
		}
		$stored += $new;
	}
	return $stored;
}

/** @return int|null 1, or 0 where it is here already or was erased; null where the database refuses. */
function insert_event( object $event, int $user_id ): ?int {
	$notice = to_json( $event->notice );
	$hash   = hash( 'sha256', $notice );
	$rest   = clone $event;
	unset( $rest->notice );
	$kept = query( 'INSERT IGNORE INTO ' . table( 'notices' ) . ' (hash, notice) VALUES (%s, %s)', $hash, $notice );
	if ( null === $kept ) {
		return null;
	}
	$events = table( 'events' );
	return query(
		"INSERT INTO $events (consent_id, event_id, occurred_at, received_at, action, user_id, notice_hash, event)
SELECT %s, %s, %s, UTC_TIMESTAMP(3), %s, %d, %s, %s FROM DUAL
WHERE NOT EXISTS (SELECT 1 FROM " . table( 'erasures' ) . " WHERE consent_id = %s)
ON DUPLICATE KEY UPDATE event_id = $events.event_id",
		$event->consentId,
		$event->eventId,
		database_time( $event->occurredAt ),
		$event->action,
		$user_id,
		$hash,
		to_json( $rest ),
		$event->consentId
	);
}

/** @return int|null 1, or 0 where it was erased before; null where the database refuses. */
function erase_consent( string $consent_id ): ?int {
	$marked = query( 'INSERT IGNORE INTO ' . table( 'erasures' ) . ' (consent_id, erased_at) VALUES (%s, UTC_TIMESTAMP(3))', $consent_id );
	$gone   = null === $marked ? null : query( 'DELETE FROM ' . table( 'events' ) . ' WHERE consent_id = %s', $consent_id );
	return null === $gone ? null : $marked;
}

/**
 * The records by one column, oldest first, with the notice that was shown.
 *
 * @param string     $column `consent_id` or `user_id`.
 * @param string|int $value  Its value.
 * @return array[]
 */
function find_records( string $column, $value ): array {
	global $wpdb;
	$by = 'user_id' === $column ? 'user_id = %d' : 'consent_id = %s';
	// phpcs:ignore WordPress.DB -- our own tables, which nobody caches; their names are no input.
	$rows = $wpdb->get_results( $wpdb->prepare( 'SELECT e.event, e.received_at, n.notice FROM ' . table( 'events' ) . ' e JOIN ' . table( 'notices' ) . " n ON n.hash = e.notice_hash WHERE $by ORDER BY e.occurred_at, e.received_at", $value ) );
	return array_map(
		function ( $row ) {
			$record               = (array) json_decode( $row->event );
			$record['notice']     = json_decode( $row->notice );
			$record['receivedAt'] = str_replace( ' ', 'T', $row->received_at ) . 'Z';
			return $record;
		},
		(array) $rows
	);
}

/** @return int|null How many rows it changed; null where the database refuses. */
function query( string $sql, ...$values ): ?int {
	global $wpdb;
	// phpcs:ignore WordPress.DB -- our own tables, which nobody caches; their names are no input.
	$rows = $wpdb->query( $values ? $wpdb->prepare( $sql, $values ) : $sql );
	return false === $rows ? null : (int) $rows;
}
