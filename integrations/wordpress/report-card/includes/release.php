<?php
/**
 * Which card the site shows: the folder it lies in, and the hash of its script.
 *
 * @package report-card
 */

defined( 'ABSPATH' ) || exit;

/**
 * The card that this copy of the plugin was made for: `cargo xtask dist` writes card.json.
 *
 * @return array{base: string, integrity: string} Empty strings in a copy that was made for none.
 */
function report_card_shipped() {
	$file = dirname( REPORT_CARD_FILE ) . '/card.json';
	$card = is_readable( $file ) ? wp_json_file_decode( $file, array( 'associative' => true ) ) : null;
	return array(
		'base'      => (string) ( $card['base'] ?? '' ),
		'integrity' => (string) ( $card['integrity'] ?? '' ),
	);
}

/**
 * What the site's settings say, else what came with the plugin. Address and hash belong together: they are never mixed.
 *
 * @return array{base: string, integrity: string}
 */
function report_card_release() {
	$set = get_option( 'report_card' );
	if ( ! is_array( $set ) || empty( $set['base'] ) ) {
		return report_card_shipped();
	}
	return array(
		'base'      => (string) $set['base'],
		'integrity' => (string) ( $set['integrity'] ?? '' ),
	);
}
