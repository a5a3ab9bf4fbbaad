<?php
/**
 * Plugin Name:       Report card
 * Description:       Shows a published report as an interactive card: a block, a shortcode, or its page's address on a line of its own.
 * Version:           0.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The report-card authors
 * License:           MIT OR Apache-2.0
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       report-card
 * Domain Path:       /languages
 *
 * The version above is written by `cargo xtask dist`.
 *
 * @package report-card
 */

defined( 'ABSPATH' ) || exit;

define( 'REPORT_CARD_FILE', __FILE__ );

require_once __DIR__ . '/includes/release.php';
require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/address.php';
require_once __DIR__ . '/includes/script.php';
require_once __DIR__ . '/includes/card.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/shortcode.php';
require_once __DIR__ . '/includes/embed.php';

add_action( 'init', 'report_card_load_words', 5 );

/**
 * The plugin is not from wordpress.org, so WordPress doesn't bring its translations.
 */
function report_card_load_words() {
	load_plugin_textdomain( 'report-card', false, dirname( plugin_basename( REPORT_CARD_FILE ) ) . '/languages' );
}
