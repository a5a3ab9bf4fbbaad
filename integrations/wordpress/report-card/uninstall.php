<?php
/**
 * Removes the plugin's only option. Figures and links in posts stay.
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
