<?php
/**
 * The least that a classic theme is.
 *
 * @package report-card
 */

?><!doctype html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="utf-8">
<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
<?php
while ( have_posts() ) {
	the_post();
	?>
<article class="entry-content">
	<?php is_search() ? the_excerpt() : the_content(); ?>
</article>
	<?php
}
wp_footer();
?>
</body>
</html>
