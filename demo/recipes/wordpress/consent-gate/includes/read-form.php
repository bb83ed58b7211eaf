<?php
/**
 * Reads the form: from what was typed to the gate's options, or to one sentence for each fault that names the field and what was
 * expected. What was typed stays as it is, to be shown again.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

/**
 * Reads a field.
 *
 * @param array             $field    One of `option_groups`, or a field of it.
 * @param mixed             $typed    What stands in the form.
 * @param string            $path     The field's name.
 * @param array<string,string> $problems By path.
 * @return mixed null where nothing was typed.
 */
function read_field( array $field, $typed, string $path, array &$problems ) {
	switch ( $field['kind'] ) {
		case 'flag':
			return '1' === $typed;
		case 'words':
			return read_words( $field, $typed, $path, $problems );
		case 'ticks':
			$ticked = is_array( $typed ) ? array_values( array_intersect( array_keys( $field['choices'] ), $typed ) ) : array();
			return $ticked ? $ticked : null;
		case 'record':
			return read_record( $field['fields'], $typed, $path, $problems );
		case 'rows':
			$rows = array();
			foreach ( typed_rows( $typed ) as $index => $row ) {
				$rows[] = read_record( $field['fields'], $row, $path . "[$index]", $problems );
			}
			return $rows ? $rows : null;
		case 'texts':
		case 'wordsByCategory':
			return read_pairs( $field, $typed, $path, $problems );
		default:
			$text = text( $typed );
			if ( '' === $text ) {
				return null;
			}
			check_text( $field, $text, $path, $problems );
			return 'number' === $field['kind'] ? (int) $text : $text;
	}
}

function check_text( array $field, string $text, string $path, array &$problems ): void {
	if ( isset( $field['pattern'] ) && ! preg_match( $field['pattern'], $text ) ) {
		fault( $path, $field['expected'], $text, $problems );
	}
}

function fault( string $path, string $expected, string $got, array &$problems ): void {
	/* translators: 1: what was expected, in English; 2: what was typed. */
	$problems[ $path ] = $problems[ $path ] ?? sprintf( __( 'expected %1$s, got "%2$s"', 'consent-gate' ), $expected, substr( $got, 0, 80 ) );
}

function read_words( array $field, $typed, string $path, array &$problems ): ?array {
	$words = preg_split( '/[\s,]+/', text( $typed ), -1, PREG_SPLIT_NO_EMPTY );
	foreach ( $words as $word ) {
		check_text( $field, $word, $path, $problems );
	}
	return $words ? $words : null;
}

function read_record( array $fields, $typed, string $path, array &$problems ): ?array {
	if ( is_blank( $typed ) ) {
		return null;
	}
	$record = array();
	foreach ( $fields as $field ) {
		$name  = $field['name'];
		$value = read_field( $field, $typed[ $name ] ?? '', "$path.$name", $problems );
		if ( null !== $value ) {
			$record[ $name ] = $value;
		} elseif ( empty( $field['optional'] ) ) {
			fault( "$path.$name", $field['expected'] ?? 'a value', '', $problems );
		}
	}
	return $record;
}

/** Texts by their key, or words by category. */
function read_pairs( array $field, $typed, string $path, array &$problems ): ?array {
	$pairs = array();
	foreach ( typed_rows( $typed ) as $index => $row ) {
		$key   = text( $row['key'] ?? '' );
		$known = 'texts' === $field['kind'] ? array_key_exists( $key, message_keys() ) : preg_match( CATEGORY, $key );
		if ( ! $known ) {
			fault( $path . "[$index].key", 'texts' === $field['kind'] ? 'the key of a text' : 'a category such as "analytics"', $key, $problems );
		}
		$value = 'texts' === $field['kind'] ? text( $row['value'] ?? '' ) : read_words( $field, $row['value'] ?? '', $path . "[$index].value", $problems );
		if ( is_string( $value ) ) {
			check_text( $field, $value, $path . "[$index].value", $problems );
		}
		$pairs[ $key ] = $value ?? array();
	}
	return $pairs ? $pairs : null;
}

/** A form may be sent with a list where a text is asked for. */
function text( $typed ): string {
	return is_string( $typed ) ? $typed : '';
}

/** The rows in which something was typed. */
function typed_rows( $typed ): array {
	return array_values(
		array_filter(
			is_array( $typed ) ? $typed : array(),
			function ( $row ) {
				return ! is_blank( $row );
			}
		)
	);
}

function is_blank( $typed ): bool {
	if ( ! is_array( $typed ) ) {
		return '' === (string) $typed;
	}
	foreach ( $typed as $entry ) {
		if ( ! is_blank( $entry ) ) {
			return false;
		}
	}
	return true;
}

/**
 * Texts as they were typed, without what no text has: bytes that are no UTF-8, control characters, spaces at the ends. Markup
 * stays, for it is shown as text everywhere.
 *
 * @param mixed $posted Unslashed.
 * @return mixed
 */
function clean( $posted ) {
	if ( is_array( $posted ) ) {
		return array_map( __NAMESPACE__ . '\\clean', $posted );
	}
	return trim( (string) preg_replace( '/[^\P{Cc}\n\t]/u', '', str_replace( "\r\n", "\n", wp_check_invalid_utf8( (string) $posted ) ) ) );
}

/**
 * A value of an option as it stands in the form.
 *
 * @param array $field One of `option_groups`, or a field of it.
 * @param mixed $value The option's.
 * @return mixed
 */
function as_typed( array $field, $value ) {
	switch ( $field['kind'] ) {
		case 'flag':
			return $value ? '1' : '';
		case 'words':
			return implode( ' ', (array) $value );
		case 'ticks':
			return (array) $value;
		case 'record':
		case 'rows':
			$typed = array();
			foreach ( 'rows' === $field['kind'] ? (array) $value : array( (array) $value ) as $index => $row ) {
				foreach ( $field['fields'] as $inner ) {
					$typed[ $index ][ $inner['name'] ] = isset( $row[ $inner['name'] ] ) ? as_typed( $inner, $row[ $inner['name'] ] ) : '';
				}
			}
			return 'rows' === $field['kind'] ? $typed : $typed[0];
		case 'texts':
		case 'wordsByCategory':
			$typed = array();
			foreach ( (array) $value as $key => $entry ) {
				$typed[] = array(
					'key'   => $key,
					'value' => implode( ' ', (array) $entry ),
				);
			}
			return $typed;
		default:
			return (string) $value;
	}
}
