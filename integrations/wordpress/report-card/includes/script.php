<?php
/**
 * The card's script: once, on pages that have a card, with its hash.
 *
 * @package report-card
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'script_loader_tag', 'report_card_script_tag', 10, 2 );

/**
 * For a page that has a card.
 */
function report_card_enqueue_script() {
	$base = report_card_release()['base'];
	if ( '' !== $base ) {
		// The folder's name is the version: a query would be another file to a cache.
		wp_enqueue_script( 'report-card-embed', "$base/embed.js", array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	}
}

/**
 * With what WordPress has no parameter for.
 *
 * @param string $tag    The script's tag.
 * @param string $handle Its name.
 * @return string
 */
function report_card_script_tag( $tag, $handle ) {
	if ( 'report-card-embed' !== $handle ) {
		return $tag;
	}
	$integrity  = report_card_release()['integrity'];
	$attributes = ' async crossorigin="anonymous"';
	if ( '' !== $integrity ) {
		$attributes .= sprintf( ' integrity="%s"', esc_attr( $integrity ) );
	}
	return preg_replace( '/<script\b(?=[^>]*\ssrc=)/', '<script' . $attributes, $tag, 1 );
}
