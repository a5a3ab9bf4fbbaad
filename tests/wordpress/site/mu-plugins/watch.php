<?php
/**
 * What the tests ask of the site itself.
 *
 * @package report-card
 */

// Who asks the network for something: nobody should but WordPress, and never for a report.
add_filter(
	'pre_http_request',
	function ( $answer, $arguments, $url ) {
		file_put_contents( ABSPATH . 'network.log', $url . "\n", FILE_APPEND );
		return new WP_Error( 'blocked', 'the test has no network' );
	},
	10,
	3
);

// A site whose template holds the script, as docs/cms.md has it.
add_action(
	'wp_head',
	function () {
		if ( isset( $_GET['template-script'] ) ) {
			printf( '<script type="module" src="%s/embed.js"></script>', esc_attr( get_option( 'test_card' ) ) );
		}
	}
);
