<?php
/**
 * Settings, Report card: only the card's folder and the hash of its script.
 *
 * @package report-card
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', 'report_card_register_settings' );
add_action( 'admin_menu', 'report_card_add_settings_page' );

/**
 * Registers the one option, which is checked before it is saved.
 */
function report_card_register_settings() {
	register_setting(
		'report_card',
		'report_card',
		array(
			'type'              => 'array',
			'sanitize_callback' => 'report_card_sanitize_settings',
			'show_in_rest'      => false,
		)
	);
}

/**
 * Adds the page, for users who may change the site's options.
 */
function report_card_add_settings_page() {
	$title = __( 'Report card', 'report-card' );
	add_options_page( $title, $title, 'manage_options', 'report-card', 'report_card_print_settings' );
}

/**
 * Refuses settings that can't work, and says why; the saved ones then stay.
 *
 * @param mixed $given What the form sent.
 * @return array{base: string, integrity: string}
 */
function report_card_sanitize_settings( $given ) {
	$given     = is_array( $given ) ? $given : array();
	$base      = untrailingslashit( trim( (string) ( $given['base'] ?? '' ) ) );
	$integrity = trim( (string) ( $given['integrity'] ?? '' ) );
	$wrong     = report_card_wrong_settings( $base, $integrity );
	if ( '' === $wrong ) {
		return array(
			'base'      => $base,
			'integrity' => $integrity,
		);
	}
	// Other code may set the option too, without a page that could show the message.
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error( 'report_card', 'report_card', $wrong );
	}
	$before = get_option( 'report_card' );
	return is_array( $before ) ? $before : array();
}

/**
 * A sentence: what is wrong with the settings.
 *
 * @param string $base      The card's folder.
 * @param string $integrity The hash of its embed.js.
 * @return string Empty if nothing is.
 */
function report_card_wrong_settings( $base, $integrity ) {
	if ( '' === $base ) {
		return '' === $integrity ? '' : __( 'The hash belongs to an address: give both.', 'report-card' );
	}
	if ( ! report_card_is_web( $base ) || false !== strpbrk( $base, '?#"\'<>@, ' ) ) {
		return __( 'The address should be that of a folder, such as https://cdn.example/report-card/1', 'report-card' );
	}
	if ( '' !== $integrity && ! preg_match( '#^sha(256|384|512)-[A-Za-z0-9+/]+=*$#D', $integrity ) ) {
		return __( 'The hash should be as in snippet.html: sha384-…', 'report-card' );
	}
	if ( '' !== $integrity && preg_match( '#/\d+$#D', $base ) ) {
		return __( 'This address always gives the newest version, which no hash fits: leave the hash out, or name an exact version.', 'report-card' );
	}
	return '';
}

/**
 * Prints the page.
 */
function report_card_print_settings() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$set     = get_option( 'report_card' );
	$shipped = report_card_shipped();
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<form action="options.php" method="post">
			<?php settings_fields( 'report_card' ); ?>
			<table class="form-table" role="presentation">
				<?php
				report_card_print_field(
					'base',
					__( 'Folder of the card', 'report-card' ),
					__( 'Where embed.js lies.', 'report-card' ),
					$set['base'] ?? '',
					$shipped['base']
				);
				report_card_print_field(
					'integrity',
					__( 'Hash of embed.js', 'report-card' ),
					__( 'From snippet.html in that folder. With it, browsers run no script but this one.', 'report-card' ),
					$set['integrity'] ?? '',
					$shipped['integrity']
				);
				?>
			</table>
			<?php
			if ( '' !== $shipped['base'] ) {
				printf( '<p>%s</p>', esc_html__( 'Left empty, the card that came with the plugin is shown.', 'report-card' ) );
			}
			submit_button();
			?>
		</form>
	</div>
	<?php
}

/**
 * Prints a row of the page.
 *
 * @param string $name        The setting's name.
 * @param string $label       Its label.
 * @param string $description Its purpose.
 * @param string $value       Its present value.
 * @param string $shipped     The value used if none is set.
 */
function report_card_print_field( $name, $label, $description, $value, $shipped ) {
	printf(
		'<tr><th scope="row"><label for="report-card-%1$s">%2$s</label></th><td><input id="report-card-%1$s" name="report_card[%1$s]" class="large-text code" value="%3$s" placeholder="%4$s" aria-describedby="report-card-%1$s-for"><p class="description" id="report-card-%1$s-for">%5$s</p></td></tr>',
		esc_attr( $name ),
		esc_html( $label ),
		esc_attr( $value ),
		esc_attr( $shipped ),
		esc_html( $description )
	);
}
