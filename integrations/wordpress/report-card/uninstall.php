<?php
/**
 * The plugin leaves with its one option. What stands in posts stays: figures and links.
 *
 * @package report-card
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $report_card_site ) {
		delete_blog_option( $report_card_site, 'report_card' );
	}
} else {
	delete_option( 'report_card' );
}
