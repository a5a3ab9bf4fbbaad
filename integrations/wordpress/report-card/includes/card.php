<?php
/**
 * The card in a page; and what replaces it where scripts don't run.
 *
 * @package report-card
 */

defined( 'ABSPATH' ) || exit;

/**
 * Whether the present output becomes a page with scripts: feeds, REST answers and excerpts don't.
 *
 * @return bool
 */
function report_card_has_scripts() {
	$is_rest = defined( 'REST_REQUEST' ) && REST_REQUEST;
	return '' !== report_card_release()['base'] && ! is_feed() && ! $is_rest && ! is_admin() && ! doing_filter( 'get_the_excerpt' );
}

/**
 * The card's element around its figures, or only the figures if there can be no card.
 *
 * @param string                $src     As report_card_src() gives it.
 * @param string                $figures HTML that is safe already.
 * @param array<string, string> $asked   Further attributes, as report_card_asked_by() gives them.
 * @return string
 */
function report_card_element( $src, $figures, $asked = array() ) {
	if ( '' === $src || ! report_card_has_scripts() ) {
		return $figures;
	}
	report_card_enqueue_script();
	$attributes = '';
	foreach ( array( 'src' => $src ) + $asked as $name => $value ) {
		$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return "<report-card$attributes>$figures</report-card>";
}

/**
 * A link to the page that shows the report, as HTML.
 *
 * @param string $src As report_card_src() gives it.
 * @return string
 */
function report_card_link( $src ) {
	$page = report_card_page( $src );
	return '' === $page ? '' : sprintf( '<a href="%s">%s</a>', esc_url( $page ), esc_html( $page ) );
}
