<?php
/**
 * What editor.js stands on.
 *
 * @package report-card
 */

return array(
	'dependencies' => array( 'report-card-figures', 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element' ),
	'version'      => (string) filemtime( __DIR__ . '/editor.js' ),
);
