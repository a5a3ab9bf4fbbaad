/* The visible card as HTML that WordPress keeps for any author: words in order, with a list of allowed elements. Nothing here knows
 * what a report contains; what looks separate on the screen is separated in the text. */

( function ( reportCard ) {
	'use strict';

	const BLOCKS = /^(p|ul|ol|li|dl|dt|dd|blockquote|details|summary|table|caption|thead|tbody|tr|th|td|h[1-6])$/;
	const STRONG = /^(b|strong)$/;
	// Drawings and controls.
	const LEFT_OUT = 'svg, button, input, label, style, script, template, slot, [role="group"], [role="status"], [aria-hidden="true"], [hidden]';

	function copy( node, into ) {
		if ( node.nodeType === 3 ) {
			into.append( node.data.replace( /[ \t\n]+/g, ' ' ) );
			into.normalize();
			return;
		}
		if ( node.nodeType !== 1 || node.matches( LEFT_OUT ) ) {
			return;
		}
		const name = node.localName;
		const isBlock = BLOCKS.test( name );
		let target = into;
		if ( isBlock ) {
			target = into.appendChild( document.createElement( name ) );
		} else if ( STRONG.test( name ) ) {
			// Parts of one word share an element.
			target = into.lastChild?.localName === 'strong' ? into.lastChild : into.appendChild( document.createElement( 'strong' ) );
		} else if ( name === 'a' && /^https?:/.test( node.href ) ) {
			target = into.appendChild( document.createElement( 'a' ) );
			target.href = node.href;
		} else if ( isApart( node ) && isWord( into.lastChild ) ) {
			into.append( '; ' );
		}
		node.childNodes.forEach( ( child ) => copy( child, target ) );
		if ( isBlock ) {
			tidy( target, styleOf( node, '::first-letter' ).textTransform === 'uppercase' );
		}
		if ( target !== into && ! target.textContent.trim() ) {
			target.remove();
		}
	}

	const styleOf = ( node, part ) => node.ownerDocument.defaultView.getComputedStyle( node, part );

	// Text that ends within a word, without a space.
	const isWord = ( node ) => node && ! BLOCKS.test( node.localName ) && /\S$/.test( node.textContent );

	// Whether it is laid out apart: on a line, in a column or in a cell of its own.
	const isApart = ( node ) => ! /^(inline|contents|none)/.test( styleOf( node ).display ) && node.textContent.trim() !== '';

	// Trims the text, and capitalises it if the card shows a capital.
	function tidy( { firstChild: first, lastChild: last }, isCapital ) {
		if ( first?.nodeType === 3 ) {
			first.data = first.data.trimStart();
			if ( isCapital ) {
				first.data = first.data.charAt( 0 ).toLocaleUpperCase() + first.data.slice( 1 );
			}
		}
		if ( last?.nodeType === 3 ) {
			last.data = last.data.trimEnd();
		}
	}

	/* The figures of a visible <report-card>, its title and its language; null if it shows none. */
	reportCard.figuresOf = function ( card ) {
		const shown = card.shadowRoot?.querySelector( '[part~="card"]' );
		if ( ! shown ) {
			return null;
		}
		const holder = document.createElement( 'div' );
		shown.childNodes.forEach( ( child ) => copy( child, holder ) );
		return {
			figures: holder.innerHTML.trim(),
			title: shown.querySelector( 'h1, h2, h3, h4, h5, h6' )?.textContent.trim() ?? '',
			lang: shown.lang,
			dir: shown.dir,
		};
	};
} )( window.reportCard );
