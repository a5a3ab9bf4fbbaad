<?php
/**
 * Run once in the test's own folder: the database, WordPress in it, and a user of each role.
 *
 * Prints the application password of each user as JSON.
 */

$test = json_decode( getenv( 'REPORT_CARD_TEST' ), true );
$db   = new mysqli( 'localhost', 'root', '', '', 0, $test['socket'] );
$db->query( 'CREATE DATABASE wordpress' );

define( 'WP_INSTALLING', true );
require $test['folder'] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

ob_start();
wp_install( 'Cổng thông tin', 'administrator', 'administrator@example.org', true, '', 'password', 'vi' );
foreach ( array( 'editor', 'author' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => 'password',
			'user_email' => "$role@example.org",
			'role'       => $role,
		)
	);
}
$passwords = array();
foreach ( array( 'administrator', 'editor', 'author' ) as $role ) {
	$user               = get_user_by( 'login', $role );
	list( $password )   = WP_Application_Passwords::create_new_application_password( $user->ID, array( 'name' => 'test' ) );
	$passwords[ $role ] = $password;
	// The site is in Vietnamese; who works on it need not be.
	update_user_meta( $user->ID, 'locale', 'en_US' );
	// The block editor greets whoever comes first, over the whole page.
	update_user_meta(
		$user->ID,
		$GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences',
		array(
			'core/edit-post' => array( 'welcomeGuide' => false ),
			'_modified'      => gmdate( 'c' ),
		)
	);
}
switch_theme( 'twentytwentythree' );
ob_end_clean();
echo json_encode( $passwords );
