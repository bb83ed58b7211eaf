<?php
/**
 * Faults that only several options together show. The gate finds them too, and then lets nothing run.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

/**
 * Looks for them.
 *
 * @param array                $config   The options as they were typed, without defaults.
 * @param array<string,string> $problems By path.
 */
function find_contradictions( array $config, array &$problems ): void {
	$ids = asked_ids( $config['categories'] ?? array( array( 'id' => 'analytics' ) ) );
	if ( count( array_unique( $ids ) ) !== count( $ids ) || in_array( 'necessary', $ids, true ) || count( $ids ) > 12 ) {
		$problems['categories'] = __( 'expected 1 to 12 different ones with their services; "necessary" is always there', 'consent-gate' );
	}
	foreach ( $config['cookies'] ?? array() as $index => $row ) {
		expect_category( "cookies[$index].category", $row['category'] ?? '', array_merge( array( 'necessary' ), $ids ), $problems );
	}
	foreach ( array_keys( $config['block'] ?? array() ) as $index => $category ) {
		expect_category( "block[$index].key", $category, $ids, $problems );
	}
	if ( isset( $config['googleAnalytics'] ) || isset( $config['googleTagManager'] ) ) {
		expect_category( 'googleCategory', $config['googleCategory'] ?? 'analytics', $ids, $problems );
	}
	if ( isset( $config['regionDefaults'] ) && 'advanced' !== ( $config['consentMode'] ?? 'basic' ) ) {
		$problems['regionDefaults'] = __( 'expected "advanced" before an answer; in basic mode nothing of Google runs then', 'consent-gate' );
	}
}

/** Of categories and their services. */
function asked_ids( array $categories ): array {
	$ids = array();
	foreach ( $categories as $category ) {
		array_push( $ids, $category['id'] ?? '', ...array_column( typed_rows( $category['services'] ?? array() ), 'id' ) );
	}
	return $ids;
}

function expect_category( string $path, string $category, array $among, array &$problems ): void {
	if ( ! in_array( $category, $among, true ) ) {
		fault( $path, 'one of ' . implode( ', ', $among ), $category, $problems );
	}
}
