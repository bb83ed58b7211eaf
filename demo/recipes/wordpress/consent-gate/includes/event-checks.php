<?php
/**
 * Small checks that name the field and what was expected. Each is called with a value, the field's path and the list of
 * problems, to which it adds one sentence a fault. They need nothing of WordPress.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

/** Nobody reads more, and the answer stays small. */
const MAX_PROBLEMS = 20;

/** Stands for a field that is not there: JSON has no such value, and no check takes it. */
const NOTHING = NAN;

function expected( string $description, callable $passes ): callable {
	return function ( $value, string $path, array &$problems ) use ( $description, $passes ) {
		if ( count( $problems ) < MAX_PROBLEMS && ! $passes( $value ) ) {
			$problems[] = "$path: expected $description, got " . described( $value );
		}
	};
}

function described( $value ): string {
	if ( is_float( $value ) && is_nan( $value ) ) {
		return 'nothing';
	}
	if ( is_string( $value ) ) {
		return strlen( $value ) > 40 ? 'a text of ' . length( $value ) . ' characters' : (string) json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	}
	if ( is_array( $value ) ) {
		return 'a list';
	}
	return is_object( $value ) ? 'an object' : (string) json_encode( $value );
}

/** In UTF-16 units, as the browser counts: what takes four bytes takes two of them. */
function length( string $text ): int {
	$continuing = preg_match_all( '/[\x80-\xBF]/', $text );
	return strlen( $text ) - $continuing + preg_match_all( '/[\xF0-\xF4]/', $text );
}

function line( int $max, string $what = 'a text', string $pattern = '/^/' ): callable {
	return expected(
		"$what of at most $max characters without control characters",
		function ( $value ) use ( $max, $pattern ) {
			return is_string( $value ) && length( $value ) <= $max && ! preg_match( '/\p{Cc}/u', $value ) && preg_match( $pattern, $value );
		}
	);
}

/** Line breaks and tabs are allowed. */
function prose( int $max ): callable {
	return expected(
		"a text of at most $max characters without control characters",
		function ( $value ) use ( $max ) {
			return is_string( $value ) && length( $value ) <= $max && ! preg_match( '/[^\P{Cc}\n\r\t]/u', $value );
		}
	);
}

function boolean(): callable {
	return expected( 'true or false', 'is_bool' );
}

function one_of( array $values ): callable {
	return expected(
		count( $values ) > 1 ? 'one of ' . implode( ', ', $values ) : (string) $values[0],
		function ( $value ) use ( $values ) {
			return in_array( $value, $values, true );
		}
	);
}

function nullable( callable $check ): callable {
	return function ( $value, string $path, array &$problems ) use ( $check ) {
		if ( null !== $value ) {
			$check( $value, $path, $problems );
		}
	};
}

function items( int $max, callable $item ): callable {
	$is_list = expected(
		"a list of at most $max",
		function ( $value ) use ( $max ) {
			return is_array( $value ) && count( $value ) <= $max;
		}
	);
	return function ( $value, string $path, array &$problems ) use ( $is_list, $item ) {
		$before = count( $problems );
		$is_list( $value, $path, $problems );
		foreach ( count( $problems ) === $before ? $value : array() as $index => $entry ) {
			$item( $entry, $path . "[$index]", $problems );
		}
	};
}

/** An object whose keys all fit the pattern. */
function record( int $max, string $key_pattern, callable $item ): callable {
	$is_object = expected(
		"an object of at most $max fields",
		function ( $value ) use ( $max ) {
			return is_object( $value ) && count( (array) $value ) <= $max;
		}
	);
	return function ( $value, string $path, array &$problems ) use ( $is_object, $key_pattern, $item ) {
		$before = count( $problems );
		$is_object( $value, $path, $problems );
		foreach ( count( $problems ) === $before ? (array) $value : array() as $key => $entry ) {
			if ( preg_match( $key_pattern, (string) $key ) ) {
				$item( $entry, "$path.$key", $problems );
			} elseif ( count( $problems ) < MAX_PROBLEMS ) {
				$problems[] = $path . segment( (string) $key ) . ': unknown field';
			}
		}
	};
}

/** An object with exactly these fields; those in `$optional` may be absent. */
function shape( array $fields, array $optional = array() ): callable {
	$is_object = expected( 'an object', 'is_object' );
	return function ( $value, string $path, array &$problems ) use ( $is_object, $fields, $optional ) {
		$before = count( $problems );
		$is_object( $value, $path, $problems );
		if ( count( $problems ) > $before ) {
			return;
		}
		$given = (array) $value;
		foreach ( array_keys( array_diff_key( $given, $fields ) ) as $key ) {
			if ( count( $problems ) < MAX_PROBLEMS ) {
				$problems[] = $path . segment( (string) $key ) . ': unknown field';
			}
		}
		foreach ( $fields as $name => $check ) {
			if ( array_key_exists( $name, $given ) || ! in_array( $name, $optional, true ) ) {
				$check( array_key_exists( $name, $given ) ? $given[ $name ] : NOTHING, "$path.$name", $problems );
			}
		}
	};
}

/** A key as it stands in a path: plain where it is a plain word, else quoted and cut. */
function segment( string $key ): string {
	return preg_match( '/^[\w-]{1,40}$/D', $key ) ? ".$key" : '[' . json_encode( substr( $key, 0, 40 ), JSON_INVALID_UTF8_SUBSTITUTE ) . ']';
}
