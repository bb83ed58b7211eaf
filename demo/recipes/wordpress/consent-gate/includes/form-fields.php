<?php
/**
 * Draws the fields of the form. Each knows its faults and its explanation; without JavaScript a list has one empty row more.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

/**
 * Draws a field: what stands inside a label's row.
 *
 * @param array                $field    One of `option_groups`, or a field of it.
 * @param mixed                $typed    What stands in it.
 * @param string               $path     Such as `cookies[0].name`.
 * @param array<string,string> $problems By path.
 * @param string               $helped   Id of the explanation, if any.
 */
function draw_field( array $field, $typed, string $path, array $problems, string $helped = '' ): void {
	$attributes = field_attributes( $field, $path, $problems, $helped );
	switch ( $field['kind'] ) {
		case 'flag':
			printf( '<input type="hidden" name="%s" value="">', esc_attr( $attributes['name'] ) );
			printf( '<label><input type="checkbox" value="1"%s%s> %s</label>', attributes( $attributes ), checked( '1', $typed, false ), esc_html( $field['on'] ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- attributes() escapes.
			break;
		case 'choice':
			draw_select( $field['choices'], text( $typed ), $attributes );
			break;
		case 'ticks':
			foreach ( $field['choices'] as $value => $label ) {
				printf( '<label class="consent-gate-tick"><input type="checkbox" name="%s[]" value="%s"%s> %s</label>', esc_attr( $attributes['name'] ), esc_attr( $value ), checked( in_array( $value, (array) $typed, true ), true, false ), esc_html( $label ) );
			}
			break;
		case 'record':
			draw_row( $field['fields'], $typed, $path, $problems );
			break;
		case 'rows':
			draw_rows( $field['fields'], $field['one'], $typed, $path, $problems );
			break;
		case 'texts':
		case 'wordsByCategory':
			draw_rows( pair_fields( $field ), __( 'row', 'consent-gate' ), $typed, $path, $problems );
			break;
		default:
			draw_input( $field, text( $typed ), $attributes );
	}
	draw_fault( $path, $problems );
}

function draw_input( array $field, string $typed, array $attributes ): void {
	if ( ! empty( $field['long'] ) ) {
		$attributes['placeholder'] = $field['placeholder'] ?? '';
		printf( '<textarea rows="2"%s>%s</textarea>', attributes( $attributes ), esc_textarea( $typed ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- attributes() escapes.
		return;
	}
	$number = 'number' === $field['kind'];
	$more   = $number ? array( 'min' => $field['min'], 'max' => $field['max'] ) : array( 'placeholder' => $field['placeholder'] ?? '' ); // phpcs:ignore WordPress.Arrays
	$more   = array_merge( $more, 'category' === $field['kind'] ? array( 'list' => 'consent-gate-category-ids' ) : array() );
	printf( '<input type="%s" class="%s" value="%s"%s>', $number ? 'number' : 'text', $number ? 'small-text' : 'regular-text', esc_attr( $typed ), attributes( $attributes + $more ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- attributes() escapes.
	if ( $number ) {
		echo ' ' . esc_html( $field['unit'] );
	}
}

function draw_select( array $choices, string $chosen, array $attributes ): void {
	printf( '<select%s>', attributes( $attributes ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- attributes() escapes.
	foreach ( $choices as $value => $label ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( (string) $value, $chosen, false ), esc_html( $label ) );
	}
	echo '</select>';
}

/** The two fields of a row of texts by key, or of words by category. */
function pair_fields( array $field ): array {
	$texts   = 'texts' === $field['kind'];
	$choices = array( '' => __( 'Choose a text', 'consent-gate' ) );
	foreach ( $texts ? message_keys() : array() as $key => $english ) {
		$choices[ $key ] = $key . ( '' === $english ? '' : ': ' . wp_html_excerpt( $english, 60, '…' ) );
	}
	return array(
		array(
			'name'    => 'key',
			'label'   => $texts ? __( 'In place of', 'consent-gate' ) : __( 'Category', 'consent-gate' ),
			'kind'    => $texts ? 'choice' : 'category',
			'choices' => $choices,
		),
		array(
			'name'        => 'value',
			'label'       => $texts ? __( 'Your words', 'consent-gate' ) : __( 'Addresses', 'consent-gate' ),
			'kind'        => 'text',
			'placeholder' => $field['placeholder'] ?? '',
			'long'        => $texts,
		),
	);
}

function draw_rows( array $fields, string $one, $typed, string $path, array $problems ): void {
	$rows = typed_rows( $typed );
	printf( '<div class="consent-gate-rows" id="%s">', esc_attr( field_id( $path ) ) );
	foreach ( array_merge( $rows, array( array() ) ) as $index => $row ) {
		$blank = count( $rows ) === $index;
		printf( '<fieldset class="consent-gate-row%s"><legend class="screen-reader-text">%s %d</legend>', $blank ? ' is-blank' : '', esc_html( $one ), (int) $index + 1 );
		draw_row( $fields, $row, $path . "[$index]", $problems );
		printf( '<button type="button" class="button-link button-link-delete consent-gate-remove" hidden>%s</button></fieldset>', esc_html__( 'Remove', 'consent-gate' ) );
	}
	/* translators: %s: what a row is called, such as "cookie". */
	printf( '<button type="button" class="button consent-gate-add" hidden>%s</button></div>', esc_html( sprintf( __( 'Add %s', 'consent-gate' ), $one ) ) );
}

function draw_row( array $fields, $typed, string $path, array $problems ): void {
	echo '<div class="consent-gate-fields">';
	foreach ( $fields as $field ) {
		$inner  = "$path.{$field['name']}";
		$single = ! in_array( $field['kind'], array( 'rows', 'record', 'ticks' ), true );
		printf( '<div class="consent-gate-field%s">', $single ? '' : ' is-wide' );
		$single
			? printf( '<label for="%s">%s</label>', esc_attr( field_id( $inner ) ), esc_html( $field['label'] ) )
			: printf( '<span class="consent-gate-label">%s</span>', esc_html( $field['label'] ) );
		draw_field( $field, $typed[ $field['name'] ] ?? '', $inner, $problems );
		echo '</div>';
	}
	echo '</div>';
}

function draw_fault( string $path, array $problems ): void {
	if ( isset( $problems[ $path ] ) ) {
		printf( '<p class="consent-gate-fault" id="%s-fault">%s</p>', esc_attr( field_id( $path ) ), esc_html( $problems[ $path ] ) );
	}
}

function field_id( string $path ): string {
	return 'consent-gate-' . trim( preg_replace( '/\W+/', '-', $path ), '-' );
}

/** `cookies[0].name` is `consent_gate[cookies][0][name]`. */
function field_name( string $path ): string {
	return 'consent_gate' . preg_replace( '/\.?([A-Za-z]\w*)/', '[$1]', $path );
}

function field_attributes( array $field, string $path, array $problems, string $helped ): array {
	$id        = field_id( $path );
	$described = trim( $helped . ( isset( $problems[ $path ] ) ? " $id-fault" : '' ) );
	return array_filter(
		array(
			'id'               => $id,
			'name'             => field_name( $path ),
			'aria-describedby' => $described,
			'aria-invalid'     => isset( $problems[ $path ] ) ? 'true' : '',
		)
	);
}

function attributes( array $attributes ): string {
	$text = '';
	foreach ( $attributes as $name => $value ) {
		$text .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return $text;
}
