<?php
/* What PHP's sanitizers leave of each form: {form: html} on stdin, {sanitizer: {form: html}} on stdout. HTML Purifier as it comes; of
 * WordPress the two ways of a classic body: an administrator's text through wpautop, an author's through kses before. Both stand in
 * files that need of WordPress only what is written here. */

// Debian's HTML Purifier (4.11) writes $text{0}, which PHP 8 no longer reads: it is loaded as [0].
spl_autoload_register(function ($class) {
    $file = '/usr/share/php/' . str_replace('_', '/', $class) . '.php';
    if (is_file($file)) {
        eval('?>' . preg_replace('/(\$\w+(?:\[\'\w+\'\])?)\{(0|\$i)\}/', '$1[$2]', file_get_contents($file)));
    }
});
define('HTMLPURIFIER_PREFIX', '/usr/share/php');

define('WPINC', 'wp-includes');
define('ABSPATH', '/usr/share/wordpress/');
function apply_filters($name, $value) { return $value; }
function did_action() { return 1; }
function __($text) { return $text; }
function _deprecated_argument() {}
function wp_allowed_protocols() { return ['http', 'https', 'mailto']; }
function has_filter() { return false; }
function get_option() { return ''; }
require ABSPATH . WPINC . '/kses.php';
require ABSPATH . WPINC . '/formatting.php';

$config = HTMLPurifier_Config::createDefault();
$config->set('Cache.DefinitionImpl', null);
$purifier = new HTMLPurifier($config);

$sanitizers = [
    'HTML Purifier' => fn ($html) => $purifier->purify($html),
    'WordPress, administrator' => fn ($html) => wpautop($html),
    'WordPress, author' => fn ($html) => wpautop(wp_kses_post($html)),
];

$forms = json_decode(stream_get_contents(STDIN), true);
$left = [];
foreach ($sanitizers as $name => $clean) {
    foreach ($forms as $form => $html) {
        $left[$name][$form] = $clean($html);
    }
}
echo json_encode($left, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
