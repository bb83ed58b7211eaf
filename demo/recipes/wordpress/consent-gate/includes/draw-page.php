<?php
/**
 * Draws the settings page.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

function draw_settings_page(): void {
	$typed    = form_values();
	$problems = refused_form()['problems'] ?? array();
	echo '<div class="wrap consent-gate">';
	printf( '<h1>%s</h1>', esc_html( get_admin_page_title() ) );
	draw_outcome( $problems );
	draw_front_page_check();
	printf( '<form method="post" action="%s" novalidate>', esc_url( settings_address() ) );
	wp_nonce_field( 'consent-gate-settings' );
	draw_category_list( $typed );
	foreach ( form_groups() as $group ) {
		printf( '<h2 id="consent-gate-group-%s">%s</h2><p>%s</p>', esc_attr( $group['id'] ), esc_html( $group['title'] ), esc_html( $group['about'] ) );
		draw_options( array_filter( $group['options'], __NAMESPACE__ . '\\is_common' ), $typed, $problems );
		$more = array_filter( $group['options'], __NAMESPACE__ . '\\is_rare' );
		if ( $more ) {
			$faulty = array_intersect( array_column( $more, 'name' ), array_map( __NAMESPACE__ . '\\option_of', array_keys( $problems ) ) );
			printf( '<details%s><summary>%s</summary>', $faulty ? ' open' : '', esc_html__( 'More', 'consent-gate' ) );
			draw_options( $more, $typed, $problems );
			echo '</details>';
		}
	}
	// The last field: without it PHP has cut the form off.
	echo '<input type="hidden" name="consent_gate[whole]" value="1">';
	submit_button();
	echo '</form></div>';
}

function is_rare( array $option ): bool {
	return ! empty( $option['more'] );
}

function is_common( array $option ): bool {
	return ! is_rare( $option );
}

/** `cookies[0].name` belongs to `cookies`. */
function option_of( string $path ): string {
	return (string) strtok( $path, '.[' );
}

function draw_options( array $options, array $typed, array $problems ): void {
	$site = site_options();
	echo '<table class="form-table" role="presentation">';
	foreach ( $options as $option ) {
		$name   = $option['name'];
		$id     = field_id( $name );
		$single = in_array( $option['kind'], array( 'text', 'number', 'choice', 'category', 'words' ), true );
		// What WordPress knows by itself is what an empty field means.
		$option['placeholder'] = $site[ $name ] ?? ( $option['placeholder'] ?? '' );
		$label                 = $single ? sprintf( '<label for="%s">%s</label>', esc_attr( $id ), esc_html( $option['label'] ) ) : esc_html( $option['label'] );
		printf( '<tr><th scope="row">%s</th><td>', $label ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped above.
		draw_field( $option, $typed[ $name ] ?? '', $name, $problems, "$id-help" );
		printf( '<p class="description" id="%s-help">%s</p></td></tr>', esc_attr( $id ), esc_html( $option['help'] ) );
	}
	echo '</table>';
}

/** What may be typed where a category is asked for. */
function draw_category_list( array $typed ): void {
	echo '<datalist id="consent-gate-category-ids">';
	foreach ( array_merge( array( 'necessary' ), asked_ids( typed_rows( $typed['categories'] ?? array() ) ) ) as $id ) {
		printf( '<option value="%s"></option>', esc_attr( $id ) );
	}
	echo '</datalist>';
}

function draw_outcome( array $problems ): void {
	if ( $problems ) {
		printf( '<div class="notice notice-error" role="alert"><p><strong>%s</strong></p><ul>', esc_html__( 'Nothing was saved. Please mend this first:', 'consent-gate' ) );
		foreach ( $problems as $path => $problem ) {
			printf( '<li><a href="#%s">%s</a>: %s</li>', esc_attr( field_id( $path ) ), esc_html( label_of( $path ) ), esc_html( $problem ) );
		}
		echo '</ul></div>';
	} elseif ( isset( $_GET['saved'] ) ) { // phpcs:ignore WordPress.Security.NonceVerification -- says only that it was done.
		printf( '<div class="notice notice-success is-dismissible" role="status"><p>%s</p></div>', esc_html__( 'Saved. Empty your page cache, if you have one.', 'consent-gate' ) );
	}
}

/** `cookies[0].provider` is "Cookie table 1, Provider" for who has never seen an option. */
function label_of( string $path ): string {
	$words  = array();
	$fields = array_merge( ...array_column( form_groups(), 'options' ) );
	foreach ( explode( '.', $path ) as $part ) {
		$name   = option_of( $part );
		$field  = array_column( $fields, null, 'name' )[ $name ] ?? array(
			'label' => $name,
			'kind'  => 'text',
		);
		$number = preg_match( '/\[(\d+)\]/', $part, $digits ) ? ' ' . ( (int) $digits[1] + 1 ) : '';
		$words[] = $field['label'] . $number;
		$fields  = inner_fields( $field );
	}
	return implode( ', ', $words );
}

/** Those of a record, of a row, or of a row of pairs. */
function inner_fields( array $field ): array {
	$pairs = in_array( $field['kind'], array( 'texts', 'wordsByCategory' ), true );
	return $pairs ? pair_fields( $field ) : $field['fields'] ?? array();
}

/** The browser asks, as a visitor who is not signed in: so it sees what caches and optimizers have made of the page. */
function draw_front_page_check(): void {
	printf(
		'<div class="consent-gate-check" data-page="%s" data-endpoint="%s"><h2>%s</h2><ul role="status"><li>%s</li></ul><button type="button" class="button" hidden>%s</button></div>',
		esc_url( home_url( '/' ) ),
		esc_attr( config()['endpoint'] ?? '' ),
		esc_html__( 'Your front page, as visitors get it', 'consent-gate' ),
		esc_html__( 'Looking needs JavaScript.', 'consent-gate' ),
		esc_html__( 'Look again', 'consent-gate' )
	);
}
