<?php
/**
 * Safari forgets after seven days what a script has stored, but not a cookie that a server has set. So a request without events
 * is answered with the visitor's cookie once more, as it is, and no longer than it counts.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

/** Sets it, where the request has one that is sound. */
function renew_cookie(): void {
	$config = config();
	$cookie = array_merge(
		array(
			'name'   => 'consent_gate',
			'domain' => '',
			'path'   => '/',
		),
		(array) ( $config['cookie'] ?? array() )
	);
	// As it came: PHP's own list has it decoded, and WordPress adds slashes.
	$header = isset( $_SERVER['HTTP_COOKIE'] ) ? wp_unslash( $_SERVER['HTTP_COOKIE'] ) : ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- read by a strict pattern.
	$found  = preg_match_all( '/(?:^|;\s*)' . preg_quote( $cookie['name'], '/' ) . '=([\w%.~!*\'()-]{1,1024})(?=;|$)/', $header, $match );
	$at     = 1 === $found ? decided_at( $match[1][0] ) : null;
	if ( null === $at ) {
		return;
	}
	// Counted from the visitor's choice, never from today.
	$expires = $at + (int) ( $config['maxAgeDays'] ?? 182 ) * DAY_IN_SECONDS;
	if ( $expires <= time() || $at > time() + DAY_IN_SECONDS ) {
		return;
	}
	setrawcookie(
		$cookie['name'],
		$match[1][0],
		array(
			'expires'  => $expires,
			'path'     => $cookie['path'],
			'domain'   => $cookie['domain'],
			'secure'   => is_ssl(),
			'samesite' => 'Lax',
		)
	);
}

/** When the choice was made; null for what the gate has not written. */
function decided_at( string $value ): ?int {
	$consent = json_decode( rawurldecode( $value ) );
	$sound   = is_object( $consent ) && 1 === ( $consent->v ?? null ) && is_uuid( $consent->id ?? null )
		&& is_event_time( $consent->at ?? null ) && is_object( $consent->c ?? null );
	return $sound ? (int) strtotime( $consent->at ) : null;
}
