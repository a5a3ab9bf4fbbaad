<?php
/**
 * The card's script: once, with its hash, and only on pages that have a card.
 *
 * @package report-card
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'script_loader_tag', 'report_card_script_tag', 10, 2 );

/**
 * Adds the script to the page; call it for every card.
 */
function report_card_enqueue_script() {
	$base = report_card_release()['base'];
	if ( '' !== $base ) {
		// No version query: the folder's name has the version, and for a cache the query would make it another file.
		wp_enqueue_script( 'report-card-embed', "$base/embed.js", array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	}
}

/**
 * Adds the attributes for which WordPress has no parameter.
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
