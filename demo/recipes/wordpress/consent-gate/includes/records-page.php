<?php
/**
 * Tools › Consent records: one consent by its id, to look at, to export as JSON, to erase; and how many there are.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_menu', __NAMESPACE__ . '\\add_records_page' );

function add_records_page(): void {
	$page = add_management_page( __( 'Consent records', 'consent-gate' ), __( 'Consent records', 'consent-gate' ), 'manage_options', 'consent-gate-records', __NAMESPACE__ . '\\draw_records_page' );
	add_action( "load-$page", __NAMESPACE__ . '\\take_record_order' );
	add_action( "load-$page", __NAMESPACE__ . '\\enqueue_admin_files' );
}

function records_address(): string {
	return admin_url( 'tools.php?page=consent-gate-records' );
}

/** The id that was sent, by POST, so that it stands in no address and no log; null where none was. */
function asked_id(): ?string {
	if ( ! isset( $_POST['consent_id'] ) ) {
		return null;
	}
	check_admin_referer( 'consent-gate-records' );
	return strtolower( trim( sanitize_text_field( wp_unslash( $_POST['consent_id'] ) ) ) );
}

/** Exports and erases before anything is drawn. */
function take_record_order(): void {
	$id    = asked_id();
	$order = sanitize_key( $_POST['order'] ?? '' ); // phpcs:ignore WordPress.Security.NonceVerification -- asked_id() has checked it.
	if ( ! is_uuid( $id ) || ! current_user_can( 'manage_options' ) ) {
		return;
	}
	if ( 'export' === $order ) {
		nocache_headers();
		header( 'Content-Type: application/json; charset=utf-8' );
		header( "Content-Disposition: attachment; filename=\"consent-$id.json\"" );
		echo wp_json_encode( find_records( 'consent_id', $id ), JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
		exit;
	}
	if ( 'erase' === $order ) {
		$outcome = null === erase_consent( $id ) ? 'refused' : 'erased';
		wp_safe_redirect( add_query_arg( 'outcome', $outcome, records_address() ) );
		exit;
	}
}

function draw_records_page(): void {
	$id = asked_id();
	echo '<div class="wrap consent-gate">';
	printf( '<h1>%s</h1>', esc_html( get_admin_page_title() ) );
	draw_records_outcome();
	printf( '<p>%s</p>', esc_html( records_in_words() ) );
	printf( '<p>%s</p>', esc_html__( 'A record has no name and no address. Visitors find the id of their consent in the cookie settings, on their receipt; there they can erase it themselves, too.', 'consent-gate' ) );
	printf( '<form method="post" action="%s">', esc_url( records_address() ) );
	wp_nonce_field( 'consent-gate-records' );
	printf(
		'<p><label for="consent-gate-id">%s</label><br><input type="text" class="regular-text code" id="consent-gate-id" name="consent_id" value="%s" placeholder="0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10" autocomplete="off"> <button class="button button-primary" name="order" value="show">%s</button></p>',
		esc_html__( 'Consent id', 'consent-gate' ),
		esc_attr( (string) $id ),
		esc_html__( 'Show', 'consent-gate' )
	);
	if ( null !== $id ) {
		is_uuid( $id ) ? draw_records( find_records( 'consent_id', $id ) ) : printf( '<div class="notice notice-error inline" role="alert"><p>%s</p></div>', esc_html( sprintf( /* translators: %s: what was typed. */ __( 'Consent id: expected a UUID, got "%s"', 'consent-gate' ), $id ) ) );
	}
	echo '</form></div>';
}

/** @param array[] $records Of one consent. */
function draw_records( array $records ): void {
	if ( ! $records ) {
		printf( '<p role="status">%s</p>', esc_html__( 'No records of this consent.', 'consent-gate' ) );
		return;
	}
	printf(
		'<div class="consent-gate-scroll"><table class="widefat striped"><thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>',
		esc_html__( 'Decided (UTC)', 'consent-gate' ),
		esc_html__( 'Decision', 'consent-gate' ),
		esc_html__( 'Page', 'consent-gate' ),
		esc_html__( 'What was shown', 'consent-gate' )
	);
	foreach ( $records as $record ) {
		printf(
			'<tr><td>%s</td><td>%s<br><code>%s</code></td><td>%s</td><td>%s<details><summary>%s</summary><pre>%s</pre></details></td></tr>',
			esc_html( $record['occurredAt'] ),
			esc_html( $record['action'] ),
			esc_html( to_json( $record['choices'] ) ),
			esc_html( $record['page'] ),
			esc_html( $record['notice']->title ?? '' ),
			esc_html__( 'All of the record', 'consent-gate' ),
			esc_html( wp_json_encode( $record, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) )
		);
	}
	echo '</tbody></table></div>';
	printf(
		'<p><button class="button" name="order" value="export">%s</button> <button class="button button-link-delete consent-gate-erase" name="order" value="erase" data-question="%s">%s</button></p>',
		esc_html__( 'Export as JSON', 'consent-gate' ),
		esc_attr__( 'Erase all records of this consent? They cannot be brought back.', 'consent-gate' ),
		esc_html__( 'Erase', 'consent-gate' )
	);
}

function draw_records_outcome(): void {
	$outcome = sanitize_key( $_GET['outcome'] ?? '' ); // phpcs:ignore WordPress.Security.NonceVerification -- says only that it was done.
	if ( 'erased' === $outcome ) {
		printf( '<div class="notice notice-success" role="status"><p>%s</p></div>', esc_html__( 'Erased. Only the bare id stays, so that nothing late brings the records back.', 'consent-gate' ) );
	} elseif ( 'refused' === $outcome ) {
		printf( '<div class="notice notice-error" role="alert"><p>%s</p></div>', esc_html__( 'Nothing was erased: the database refused.', 'consent-gate' ) );
	}
}

function records_in_words(): string {
	global $wpdb;
	// phpcs:ignore WordPress.DB -- our own tables, which nobody caches; their names are no input.
	$found = $wpdb->get_row( 'SELECT COUNT(*) AS number, MAX(received_at) AS last FROM ' . table( 'events' ) );
	$count = (int) ( $found->number ?? 0 );
	if ( 0 === $count ) {
		return __( 'No decision has been kept yet.', 'consent-gate' );
	}
	/* translators: 1: number of decisions; 2: time of the last one. */
	return sprintf( _n( '%1$s decision is kept, received at %2$s UTC.', '%1$s decisions are kept, the last one received at %2$s UTC.', $count, 'consent-gate' ), number_format_i18n( $count ), substr( (string) $found->last, 0, 19 ) );
}
