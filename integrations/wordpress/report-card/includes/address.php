<?php
/**
 * Addresses: of a report's JSON, and of the pages that show it in the card's own folder.
 *
 * @package report-card
 */

defined( 'ABSPATH' ) || exit;

/**
 * Whether an address is an absolute http(s) URL.
 *
 * @param string $address Any text.
 * @return bool
 */
function report_card_is_web( $address ) {
	return (bool) preg_match( '#^https?://[^/?\#]+#i', $address ) && esc_url_raw( $address, array( 'http', 'https' ) ) !== '';
}

/**
 * Whether an address is a path on this site: it begins with one slash. After two slashes comes a host, and browsers read a backslash
 * as a slash.
 *
 * @param string $address Any text.
 * @return bool
 */
function report_card_is_path( $address ) {
	return (bool) preg_match( '#^/(?![/\\\\])#', $address );
}

/**
 * The reports' addresses that an author gave, separated by comma and space, one for each period. The page that shows a report
 * (`p/<id>.html`, `frame.html?src=…` in the card's folder) stands for its report.
 *
 * @param mixed $given Any text.
 * @return string Value for the card's `src`; empty if any of them is neither a URL nor a path on this site.
 */
function report_card_src( $given ) {
	// For authors, WordPress writes "&" of a block's attribute as an entity.
	$given   = trim( str_replace( '&amp;', '&', is_string( $given ) ? $given : '' ) );
	$shown   = report_card_shown_by( $given );
	$reports = array();
	foreach ( preg_split( '/,\s+/', $shown ?? $given ) as $report ) {
		if ( ! report_card_is_web( $report ) && ! report_card_is_path( $report ) ) {
			return '';
		}
		$reports[] = esc_url_raw( $report, array( 'http', 'https' ) );
	}
	return in_array( '', $reports, true ) ? '' : implode( ', ', $reports );
}

/**
 * A pattern for the pages in the card's folder, of this version and of earlier ones, which published pages name.
 *
 * @return string A regular expression without its delimiters: 1 is the folder, 2 a report's id, 3 a query. Empty without a folder.
 */
function report_card_page_pattern() {
	$base = report_card_release()['base'];
	if ( '' === $base ) {
		return '';
	}
	$version = '\d+(?:\.\d+){0,2}';
	$folder  = preg_match( "#^(.*)/$version$#D", $base, $parts ) ? preg_quote( $parts[1], '#' ) . "/$version" : preg_quote( $base, '#' );
	return "^($folder)/(?:p/([a-z0-9-]+)\.html(?:[?\#].*)?|frame\.html\?(.+))$";
}

/**
 * The report that a page of the card's folder shows.
 *
 * @param string $page An address.
 * @return string|null Value for the card's `src`; empty if the page would not show it, null if it is no such page.
 */
function report_card_shown_by( $page ) {
	$pattern = report_card_page_pattern();
	if ( '' === $pattern || ! preg_match( "#$pattern#D", $page, $parts ) ) {
		return null;
	}
	list( , $folder, $id ) = $parts;
	if ( '' !== $id ) {
		return "$folder/p/$id.json";
	}
	wp_parse_str( $parts[3], $query );
	$origin  = preg_replace( '#^(https?://[^/]+).*#i', '$1', $folder );
	$reports = array();
	foreach ( preg_split( '/,\s+/', is_string( $query['src'] ?? null ) ? trim( $query['src'] ) : '' ) as $report ) {
		// frame.html shows only reports of its own origin (SECURITY.md), so its address stands for no others.
		if ( 0 === strpos( $report, "$origin/" ) ) {
			$reports[] = $report;
		} elseif ( report_card_is_path( $report ) ) {
			$reports[] = $origin . $report;
		} elseif ( preg_match( '#^[\w-][^:]*$#D', $report ) ) {
			$reports[] = "$folder/$report";
		} else {
			return '';
		}
	}
	return implode( ', ', $reports );
}

/**
 * The card's attributes in the query of a page's address, as in the link form (docs/cms.md).
 *
 * @param string $page An address.
 * @return array<string, string> The card's attributes.
 */
function report_card_asked_by( $page ) {
	if ( null === report_card_shown_by( $page ) ) {
		return array();
	}
	wp_parse_str( (string) wp_parse_url( $page, PHP_URL_QUERY ), $query );
	$known = array( 'lang', 'theme', 'heading-level', 'label', 'view', 'interactive', 'loading' );
	return array_filter( array_intersect_key( $query, array_flip( $known ) ), 'is_string' );
}

/**
 * Where a reader without the card is sent: to the page that shows the report, else to the report.
 *
 * @param string $src The card's `src`.
 * @return string
 */
function report_card_page( $src ) {
	$base   = report_card_release()['base'];
	$origin = preg_replace( '#^(https?://[^/]+).*#i', '$1', $base );
	$paths  = array();
	foreach ( explode( ', ', $src ) as $report ) {
		if ( '' === $base || 0 !== strpos( $report, "$origin/" ) ) {
			return explode( ', ', $src )[0];
		}
		$paths[] = 0 === strpos( $report, "$base/" ) ? substr( $report, strlen( $base ) + 1 ) : substr( $report, strlen( $origin ) );
	}
	if ( preg_match( '#^p/([a-z0-9-]+)\.json$#D', implode( ', ', $paths ), $parts ) ) {
		return "$base/p/$parts[1].html";
	}
	// Slashes and commas stay legible: a query allows them.
	return "$base/frame.html?src=" . str_replace( array( '%2F', '%2C' ), array( '/', ',' ), rawurlencode( implode( ', ', $paths ) ) );
}
