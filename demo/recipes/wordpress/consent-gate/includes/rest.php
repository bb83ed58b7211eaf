<?php
/**
 * The routes: `POST consent-gate/v1/consent` keeps decisions, `GET` and `DELETE consent-gate/v1/consent/<id>` are the visitor's own,
 * for whom the id is the secret. Anybody may call them, as a visitor has no account.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

add_action( 'rest_api_init', __NAMESPACE__ . '\\register_routes' );

function register_routes(): void {
	$ours = __NAMESPACE__ . '\\';
	register_rest_route(
		'consent-gate/v1',
		'/consent',
		array(
			'methods'             => 'POST',
			'callback'            => $ours . 'post_consent',
			'permission_callback' => '__return_true',
		)
	);
	register_rest_route(
		'consent-gate/v1',
		'/consent/(?P<id>[\da-fA-F-]{36})',
		array(
			array(
				'methods'             => 'GET',
				'callback'            => $ours . 'get_consent',
				'permission_callback' => '__return_true',
			),
			array(
				'methods'             => 'DELETE',
				'callback'            => $ours . 'delete_consent',
				'permission_callback' => '__return_true',
			),
		)
	);
}

function post_consent( \WP_REST_Request $request ): \WP_REST_Response {
	if ( 'wordpress' !== settings()['records'] ) {
		return problem( 404, 'Decisions of this site are not kept here.' );
	}
	if ( ! is_own_page( (string) $request->get_header( 'origin' ) ) ) {
		return problem( 403, 'Origin: expected a page of this site.' );
	}
	if ( ! preg_match( '~^(application/json|text/plain)\s*(;|$)~i', (string) $request->get_header( 'content-type' ) ) ) {
		return problem( 415, 'Content-Type: expected application/json or text/plain.' );
	}
	$body = $request->get_body();
	if ( strlen( $body ) > MAX_BODY_BYTES ) {
		return problem( 413, 'The body is over ' . MAX_BODY_BYTES . ' bytes.' );
	}
	$message = json_decode( $body, false, 16 );
	if ( JSON_ERROR_NONE !== json_last_error() ) {
		return problem( 400, 'The body is not JSON.' );
	}
	return answer( read_events( $message ) );
}

/** @param array $read What `read_events` found. */
function answer( array $read ): \WP_REST_Response {
	if ( $read['problems'] ) {
		return problem( 422, 'The body is not a list of events.', array( 'problems' => $read['problems'] ) );
	}
	$stored = store_events( $read['events'], account() );
	if ( null === $stored ) {
		// The gate keeps its decisions and comes again.
		return problem( 503, 'The database took nothing.', array(), 60 );
	}
	$counts = array(
		'stored'     => $stored,
		'duplicates' => count( $read['events'] ) - $stored,
	);
	if ( $read['newer'] ) {
		// WordPress sends no status that it has no words for, and 425 is one: the gate would take the 200 for a yes.
		return problem( 503, 'Not stored: the page’s consent-gate is newer than this plugin: update the plugin.', $counts, 300 );
	}
	if ( $read['rejected'] ) {
		return problem( 422, 'Some events were refused; the others are stored.', $counts + array( 'rejected' => $read['rejected'] ) );
	}
	if ( ! $read['events'] ) {
		renew_cookie();
	}
	return unstored( new \WP_REST_Response( $counts, 202 ) );
}

function get_consent( \WP_REST_Request $request ): \WP_REST_Response {
	$records = find_records( 'consent_id', strtolower( $request['id'] ) );
	return $records ? unstored( new \WP_REST_Response( array( 'records' => $records ) ) ) : problem( 404, 'No records of this consent.' );
}

function delete_consent( \WP_REST_Request $request ): \WP_REST_Response {
	if ( ! is_uuid( $request['id'] ) ) {
		return problem( 400, 'id: expected a UUID.' );
	}
	$erased = erase_consent( strtolower( $request['id'] ) );
	return null === $erased ? problem( 503, 'The database erased nothing.', array(), 60 ) : unstored( new \WP_REST_Response( null, 204 ) );
}

/** A browser names the page that a request comes from; what is no browser could name any. */
function is_own_page( string $origin ): bool {
	// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- compared, and used for nothing else.
	$host  = isset( $_SERVER['HTTP_HOST'] ) ? strtolower( wp_unslash( $_SERVER['HTTP_HOST'] ) ) : '';
	$parts = wp_parse_url( $origin );
	$named = ( $parts['host'] ?? '' ) . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
	return '' === $origin || strtolower( $named ) === $host || is_allowed_http_origin( $origin );
}

/** Whose account a decision belongs to, where the owner wants that. The gate sends no nonce: pages are kept in caches. */
function account(): int {
	return settings()['accounts'] ? (int) wp_validate_auth_cookie( '', 'logged_in' ) : 0;
}

/** Problem JSON (RFC 9457). */
function problem( int $status, string $detail, array $more = array(), int $later = 0 ): \WP_REST_Response {
	$response = new \WP_REST_Response(
		array(
			'title'  => get_status_header_desc( $status ),
			'status' => $status,
			'detail' => $detail,
		) + $more,
		$status
	);
	$response->header( 'Content-Type', 'application/problem+json' );
	if ( $later ) {
		$response->header( 'Retry-After', (string) $later );
	}
	return unstored( $response );
}

function unstored( \WP_REST_Response $response ): \WP_REST_Response {
	$response->header( 'Cache-Control', 'no-store' );
	return $response;
}
