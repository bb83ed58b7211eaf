<?php
/**
 * The form as a whole: the gate's options and the plugin's own, kept together or not at all.
 *
 * @package Consent_Gate
 */

namespace Consent_Gate;

defined( 'ABSPATH' ) || exit;

/** The plugin's own options come first in the group about records. */
function form_groups(): array {
	$groups = option_groups();
	foreach ( $groups as &$group ) {
		if ( 'keep' === $group['id'] ) {
			$group['options'] = array_merge( own_options(), $group['options'] );
		}
	}
	return $groups;
}

function own_options(): array {
	return array(
		array(
			'name'     => 'records',
			'label'    => __( 'Who keeps decisions', 'consent-gate' ),
			'help'     => __( 'In WordPress nothing more is needed. A receiver of your own takes its address below.', 'consent-gate' ),
			'kind'     => 'choice',
			'choices'  => array(
				'wordpress' => __( 'WordPress, in its own database', 'consent-gate' ),
				'endpoint'  => __( 'The address below', 'consent-gate' ),
				'none'      => __( 'Nobody: they stay in the visitor’s browser', 'consent-gate' ),
			),
			'pattern'  => '/^(wordpress|endpoint|none)$/D',
			'expected' => 'one of wordpress, endpoint, none',
		),
		array(
			'name'        => 'keepDays',
			'label'       => __( 'Keep records for', 'consent-gate' ),
			'help'        => __( 'For as long as you have to prove a decision. Older records are removed once a day; empty, they stay.', 'consent-gate' ),
			'kind'        => 'number',
			'min'         => 1,
			'max'         => 9999,
			'unit'        => __( 'days', 'consent-gate' ),
			'placeholder' => '',
			'pattern'     => '/^[1-9]\d{0,3}$/D',
			'expected'    => 'a whole number of days from 1 to 9999',
		),
		array(
			'name'  => 'accounts',
			'label' => __( 'Signed-in visitors', 'consent-gate' ),
			'help'  => __( 'Without it no record says whose it is, and WordPress’ export and erasure by e-mail address find none: look under Tools, Consent records, by the id on the visitor’s receipt.', 'consent-gate' ),
			'kind'  => 'flag',
			'on'    => __( 'Keep their decisions with their account', 'consent-gate' ),
		),
	);
}

/** @return array{settings: array, problems: array<string,string>} */
function read_form( array $typed ): array {
	$config   = array();
	$problems = array();
	foreach ( option_groups() as $group ) {
		foreach ( $group['options'] as $option ) {
			$value = read_field( $option, $typed[ $option['name'] ] ?? '', $option['name'], $problems );
			if ( null !== $value && ! is_default( $option, $value ) ) {
				$config[ $option['name'] ] = $value;
			}
		}
	}
	find_contradictions( $config, $problems );
	$own = array();
	foreach ( own_options() as $option ) {
		$own[ $option['name'] ] = read_field( $option, $typed[ $option['name'] ] ?? '', $option['name'], $problems );
	}
	if ( '1' !== ( $typed['whole'] ?? '' ) ) {
		fault( 'form', 'all of its fields; PHP takes max_input_vars of them', (string) ini_get( 'max_input_vars' ), $problems );
	}
	if ( 'endpoint' === $own['records'] && ! isset( $config['endpoint'] ) ) {
		fault( 'endpoint', 'an address such as https://example.com/path or /path', '', $problems );
	}
	return array(
		'settings' => array(
			'config'    => $config,
			'records'   => $own['records'] ?? 'wordpress',
			'keep_days' => (int) $own['keepDays'],
			'accounts'  => $own['accounts'],
		),
		'problems' => $problems,
	);
}

function is_default( array $option, $value ): bool {
	$default = $option['default'];
	return ( 'record' === $option['kind'] && is_array( $default ) ? array_filter( $default ) : $default ) === $value;
}

/** What stands in the form: what was refused, or else what counts. */
function form_values(): array {
	$refused = refused_form();
	if ( $refused ) {
		return $refused['typed'];
	}
	$settings = settings();
	$typed    = array(
		'records'  => $settings['records'],
		'keepDays' => $settings['keep_days'] ? (string) $settings['keep_days'] : '',
		'accounts' => $settings['accounts'] ? '1' : '',
	);
	foreach ( option_groups() as $group ) {
		foreach ( $group['options'] as $option ) {
			$typed[ $option['name'] ] = as_typed( $option, $settings['config'][ $option['name'] ] ?? $option['default'] );
		}
	}
	return $typed;
}
