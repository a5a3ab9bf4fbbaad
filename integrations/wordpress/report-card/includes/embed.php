<?php
/**
 * A report page's address on a line of its own becomes the card. The card's folder decides which addresses count; no server is
 * asked.
 *
 * @package report-card
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'report_card_register_embed' );

/**
 * Registered so that it comes before WordPress asks the address's server for oEmbed.
 */
function report_card_register_embed() {
	$pattern = report_card_page_pattern();
	if ( '' !== $pattern ) {
		wp_embed_register_handler( 'report-card', "#$pattern#D", 'report_card_embed' );
	}
}

/**
 * The card, with a link inside.
 *
 * @param array  $matches    Of the pattern.
 * @param array  $attributes Of WordPress' [embed].
 * @param string $address    What stands on the line.
 * @return string|false False where it names no report that may be shown.
 */
function report_card_embed( $matches, $attributes, $address ) {
	$src = report_card_src( $address );
	if ( '' === $src ) {
		return false;
	}
	$link = sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html( $address ) );
	return '<div class="report-card">' . report_card_element( $src, $link, report_card_asked_by( $address ) ) . '</div>';
}
