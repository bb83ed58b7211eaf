<?php
/**
 * WordPress' privacy tools find people by their e-mail address. A decision has none: only those of signed-in visitors, where the
 * owner has them kept with the account, can be found that way. All others are found by their consent id, under Tools.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_privacy_personal_data_exporters', __NAMESPACE__ . '\\add_exporter' );
add_filter( 'wp_privacy_personal_data_erasers', __NAMESPACE__ . '\\add_eraser' );
add_action( 'admin_init', __NAMESPACE__ . '\\suggest_policy_text' );
add_action( 'deleted_user', __NAMESPACE__ . '\\forget_account' );

function add_exporter( array $exporters ): array {
	$exporters['consent-gate'] = array(
		'exporter_friendly_name' => __( 'Cookie decisions', 'consent-gate' ),
		'callback'               => __NAMESPACE__ . '\\export_decisions',
	);
	return $exporters;
}

function add_eraser( array $erasers ): array {
	$erasers['consent-gate'] = array(
		'eraser_friendly_name' => __( 'Cookie decisions', 'consent-gate' ),
		'callback'             => __NAMESPACE__ . '\\erase_decisions',
	);
	return $erasers;
}

function decisions_of( string $email ): array {
	$user = get_user_by( 'email', $email );
	return $user ? find_records( 'user_id', $user->ID ) : array();
}

function export_decisions( string $email ): array {
	$items = array_map(
		function ( array $record ) {
			$data = array();
			foreach ( $record as $name => $value ) {
				$data[] = array(
					'name'  => $name,
					'value' => is_string( $value ) ? $value : to_json( $value ),
				);
			}
			return array(
				'group_id'    => 'consent-gate',
				'group_label' => __( 'Cookie decisions', 'consent-gate' ),
				'item_id'     => 'consent-gate-' . $record['eventId'],
				'data'        => $data,
			);
		},
		decisions_of( $email )
	);
	return array(
		'data' => $items,
		'done' => true,
	);
}

function erase_decisions( string $email ): array {
	$records = decisions_of( $email );
	$kept    = false;
	foreach ( array_unique( array_column( $records, 'consentId' ) ) as $id ) {
		$kept = null === erase_consent( $id ) || $kept;
	}
	return array(
		'items_removed'  => $records && ! $kept,
		'items_retained' => $kept,
		'messages'       => $kept ? array( __( 'Some cookie decisions could not be erased: the database refused.', 'consent-gate' ) ) : array(),
		'done'           => true,
	);
}

/** The decision stays as a proof; whose account it was goes with the account. */
function forget_account( int $user_id ): void {
	query( 'UPDATE ' . table( 'events' ) . ' SET user_id = 0 WHERE user_id = %d', $user_id );
}

function suggest_policy_text(): void {
	if ( ! function_exists( 'wp_add_privacy_policy_content' ) ) {
		return;
	}
	$text = __( 'When you answer our question about cookies, we keep your answer in a cookie named consent_gate, so that you are not asked again. So that we can prove it, we also store your answer, its time, the page, the language and the text you were shown, under a random number. We store neither your IP address nor your browser with it. In the cookie settings you can change your answer at any time, see this number, and have the records erased.', 'consent-gate' );
	wp_add_privacy_policy_content( 'Consent Gate', wp_kses_post( wpautop( $text ) ) );
}
