<?php
/**
 * [report_card src="…"]figures[/report_card]
 *
 * @package report-card
 */

defined( 'ABSPATH' ) || exit;

add_shortcode( 'report_card', 'report_card_shortcode' );

/**
 * The card around its figures or, if there are none, a link.
 *
 * @param array|string $attributes Of the shortcode.
 * @param string|null  $figures    What stands between its tags.
 * @return string
 */
function report_card_shortcode( $attributes, $figures = '' ) {
	$attributes = shortcode_atts( array( 'src' => '' ), $attributes, 'report_card' );
	$src        = report_card_src( $attributes['src'] );
	// WordPress has made paragraphs before this: remove what that left at both ends.
	$figures = force_balance_tags( preg_replace( '#^\s*(</p>|<br ?/?>)|(<p>|<br ?/?>)\s*$#', '', (string) $figures ) );
	$figures = trim( wp_kses_post( $figures ) );
	if ( '' === $src ) {
		return $figures;
	}
	return '<div class="report-card">' . report_card_element( $src, '' === $figures ? report_card_link( $src ) : $figures ) . '</div>';
}
