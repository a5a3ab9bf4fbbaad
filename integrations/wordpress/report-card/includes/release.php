<?php
/**
 * Which card the site uses: its folder, and the hash of its script.
 *
 * @package report-card
 */

defined( 'ABSPATH' ) || exit;

/**
 * The release that this copy of the plugin was made for, from the card.json that `cargo xtask dist` writes.
 *
 * @return array{base: string, integrity: string} Empty strings if it was made for none.
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
 * The release in the site's settings, else the shipped one. Address and hash belong together and are never mixed.
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
