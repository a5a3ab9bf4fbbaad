<?php
/**
 * The block: its saved content is the figures and a link, which any author may save; the page puts the card around them.
 *
 * @package report-card
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'report_card_register_block' );
add_action( 'enqueue_block_editor_assets', 'report_card_tell_editor' );
add_action( 'rest_api_init', 'report_card_register_route' );

/**
 * Registers the block of block.json.
 */
function report_card_register_block() {
	wp_register_script(
		'report-card-figures',
		plugins_url( 'block/figures.js', REPORT_CARD_FILE ),
		array(),
		(string) filemtime( dirname( REPORT_CARD_FILE ) . '/block/figures.js' ),
		true
	);
	register_block_type_from_metadata(
		dirname( REPORT_CARD_FILE ) . '/block',
		array( 'render_callback' => 'report_card_render_block' )
	);
}

/**
 * The saved content, inside the card.
 *
 * @param array  $attributes The block's.
 * @param string $content    What was saved: the figures and a link, in one element.
 * @return string
 */
function report_card_render_block( $attributes, $content ) {
	$src = report_card_src( $attributes['src'] ?? '' );
	if ( ! preg_match( '#^(\s*<div\b[^>]*>)(.*)(</div>\s*)$#s', $content, $parts ) ) {
		return $content;
	}
	return $parts[1] . report_card_element( $src, $parts[2] ) . $parts[3];
}

/**
 * Gives the editor's script the card's address and the words.
 */
function report_card_tell_editor() {
	$told = report_card_release() + array(
		'page'  => report_card_page_pattern(),
		'lang'  => str_replace( '_', '-', get_locale() ),
		'words' => array(
			'address'      => __( 'Address of the report', 'report-card' ),
			'instructions' => __( 'The address of a report (JSON), or of the page that shows it.', 'report-card' ),
			'show'         => __( 'Show', 'report-card' ),
			'change'       => __( 'Change the address', 'report-card' ),
			'renew'        => __( 'The report has changed: take its figures', 'report-card' ),
			'loading'      => __( 'Loading the report…', 'report-card' ),
			'noFolder'     => __( 'First say where the card is: Settings, Report card.', 'report-card' ),
			'noFigures'    => __( 'The figures could not be read. Readers see the card, and a link where it is blocked.', 'report-card' ),
		),
	);
	wp_add_inline_script( 'report-card-figures', 'window.reportCard = ' . wp_json_encode( $told, JSON_HEX_TAG ) . ';', 'before' );
}

/**
 * A route for the editor: only the plugin knows what an address means.
 */
function report_card_register_route() {
	register_rest_route(
		'report-card/v1',
		'/address',
		array(
			'methods'             => 'GET',
			'callback'            => 'report_card_answer_address',
			'permission_callback' => 'report_card_may_edit',
			'args'                => array( 'address' => array( 'required' => true ) ),
		)
	);
}

/**
 * Whether the user may write posts, and so may ask.
 *
 * @return bool
 */
function report_card_may_edit() {
	return current_user_can( 'edit_posts' );
}

/**
 * Answers with the report's address, and that of the page that shows it.
 *
 * @param WP_REST_Request $request With `address`.
 * @return array|WP_Error
 */
function report_card_answer_address( $request ) {
	$src = report_card_src( $request['address'] );
	if ( '' === $src ) {
		return new WP_Error( 'report_card_address', __( 'Only addresses of the web: https://…', 'report-card' ), array( 'status' => 400 ) );
	}
	return array(
		'src'  => $src,
		'page' => report_card_page( $src ),
	);
}
