<?php
/**
 * A page with the card in it, in PHP without a framework.
 *
 *   REPORT=report.json php -S 127.0.0.1:8000 page.php
 *
 * The card is drawn by the command when the report's file has changed, and kept beside the system's other temporary files. CARD is the address of
 * the folder of embed.js, SRC that of the report as readers' browsers ask for it.
 */

declare( strict_types = 1 );

/** The card of a report, as HTML; a report that can't be shown leaves what was drawn before. */
function report_card( string $report, string $src, string $base ): string {
	$kept = sys_get_temp_dir() . '/report-card-' . hash( 'sha256', "$report $src $base" ) . '.html';
	if ( ! is_file( $kept ) || filemtime( $kept ) <= filemtime( $report ) ) {
		$command = array( 'report-card', 'render', $report, '--html', '--src', $src, '--base', $base, '--lang', 'vi' );
		$process = proc_open( $command, array( 1 => array( 'pipe', 'w' ) ), $pipes );
		$html    = $process ? stream_get_contents( $pipes[1] ) : '';
		if ( $process && 0 === proc_close( $process ) ) {
			// Moved to its place whole: a request at the same time reads the old one or the new one.
			$next = tempnam( dirname( $kept ), 'report-card' );
			file_put_contents( $next, $html );
			rename( $next, $kept );
		} elseif ( is_file( $kept ) ) {
			// Told once, on stderr; asked again when the file changes.
			touch( $kept, filemtime( $report ) + 1 );
		} else {
			throw new RuntimeException( "$report can't be shown: run report-card check" );
		}
	}
	return (string) file_get_contents( $kept );
}

$card = report_card( getenv( 'REPORT' ) ?: 'report.json', getenv( 'SRC' ) ?: '/report.json', getenv( 'CARD' ) ?: '/card' );
header( 'Content-Type: text/html; charset=utf-8' );
?>
<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Kết quả năm 2023</title>
<h1>Kết quả năm 2023</h1>
<?php echo $card; ?>
</html>
