<?php
/**
 * What an event must be: the fields and bounds of consent-gate's own receiver. It needs nothing of WordPress.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

const EVENT_SCHEMA   = 2;
const MAX_EVENTS     = 50;
const MAX_BODY_BYTES = 65536;
const UUID           = '/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/Di';
const CATEGORY       = '/^[a-z][a-z\d-]{0,31}$/D';
const MAX_CATEGORIES = 20;

function is_uuid( $value ): bool {
	return is_string( $value ) && preg_match( UUID, $value );
}

function is_event_time( $value ): bool {
	// PHP rolls 30 February over to 2 March; the text must mean the day it names.
	return is_string( $value )
		&& preg_match( '/^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/D', $value, $part )
		&& (int) $part[1] >= 1970 && checkdate( (int) $part[2], (int) $part[3], (int) $part[1] );
}

/** Origin and path; a query or fragment may carry personal data and must never arrive. */
function is_page( $value ): bool {
	return is_string( $value ) && length( $value ) <= 2048 && preg_match( '~^https?://[^\s/?#@\\\\\p{Cc}]+(/[^\s?#\p{Cc}]*)?$~Du', $value );
}

function event_check(): callable {
	$choices    = record( MAX_CATEGORIES, CATEGORY, boolean() );
	$cookie_row = shape(
		array(
			'name'     => line( 200 ),
			'provider' => line( 200 ),
			'purpose'  => prose( 1000 ),
			'duration' => line( 200 ),
		)
	);
	$category   = shape(
		array(
			'id'          => line( 32, 'a category', CATEGORY ),
			'label'       => line( 200 ),
			'description' => prose( 2000 ),
			'cookies'     => items( 200, $cookie_row ),
		),
		array( 'cookies' )
	);
	return shape(
		array(
			'schema'               => one_of( range( 1, EVENT_SCHEMA ) ),
			'eventId'              => expected( 'a UUID', __NAMESPACE__ . '\\is_uuid' ),
			'consentId'            => expected( 'a UUID', __NAMESPACE__ . '\\is_uuid' ),
			'occurredAt'           => expected( 'a time such as 2026-11-22T18:00:00.000Z, not before 1970', __NAMESPACE__ . '\\is_event_time' ),
			'action'               => one_of( array( 'accept-all', 'decline-all', 'save', 'withdraw', 'erase', 'show-one', 'adopt' ) ),
			'surface'              => one_of( array( 'banner', 'settings', 'placeholder', 'api', 'signal' ) ),
			'choices'              => $choices,
			'previous'             => nullable( $choices ),
			'policyVersion'        => line( 64, 'printable ASCII', '/^[ -~]+$/D' ),
			// Empty where the page names no language.
			'locale'               => line( 64, 'a language tag', '/^([a-z\d]+(-[a-z\d]+)*)?$/Di' ),
			'page'                 => expected( 'an http(s) address of at most 2048 characters without query, fragment or credentials', __NAMESPACE__ . '\\is_page' ),
			'globalPrivacyControl' => boolean(),
			'notice'               => shape(
				array(
					'title'      => prose( 500 ),
					'body'       => prose( 5000 ),
					'buttons'    => items( 20, line( 200 ) ),
					'categories' => items( MAX_CATEGORIES, $category ),
				)
			),
			'version'              => line( 32, 'a version', '/^[ -~]+$/D' ),
			'variant'              => line( 32, 'a variant', '/^[a-z\d][a-z\d-]*$/D' ),
		),
		array( 'variant' )
	);
}

/**
 * Reads a body that was parsed with objects as objects. One bad event does not spoil its neighbours.
 *
 * @param mixed $body The parsed body.
 * @return array{events: array, newer: int, rejected: array, problems: string[]}
 */
function read_events( $body ): array {
	$read     = array(
		'events'   => array(),
		'newer'    => 0,
		'rejected' => array(),
		'problems' => array(),
	);
	$anything = function () {};
	$envelope = shape( array( 'events' => items( MAX_EVENTS, $anything ) ) );
	$envelope( $body, 'body', $read['problems'] );
	if ( $read['problems'] ) {
		return $read;
	}
	$check = event_check();
	foreach ( $body->events as $index => $event ) {
		$problems = array();
		$check( $event, "events[$index]", $problems );
		if ( ! $problems ) {
			$event->eventId   = strtolower( $event->eventId );
			$event->consentId = strtolower( $event->consentId );
			$read['events'][] = $event;
		} elseif ( is_newer( $event ) ) {
			++$read['newer'];
		} else {
			$id                 = is_object( $event ) ? ( $event->eventId ?? null ) : null;
			$read['rejected'][] = array(
				'index'    => $index,
				'eventId'  => is_uuid( $id ) ? strtolower( $id ) : null,
				'problems' => $problems,
			);
		}
	}
	return $read;
}

/** Of a gate that was updated before this plugin: every format has the two ids. */
function is_newer( $event ): bool {
	return is_object( $event ) && is_int( $event->schema ?? null ) && $event->schema > EVENT_SCHEMA
		&& is_uuid( $event->eventId ?? null ) && is_uuid( $event->consentId ?? null );
}
