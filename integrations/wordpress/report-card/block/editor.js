/* The block in the editor: an author gives an address, sees the card, and its figures are kept in the post. */

( function ( wp, reportCard ) {
	'use strict';

	const { createElement: el, Fragment, RawHTML, useEffect, useRef, useState } = wp.element;
	const { BlockControls, useBlockProps } = wp.blockEditor;
	const { Button, Disabled, Notice, Placeholder, ToolbarButton, ToolbarGroup } = wp.components;
	const { words } = reportCard;
	const ICON = 'chart-bar';

	// For authors, WordPress writes "&" of a block's attribute as an entity.
	const srcOf = ( { src } ) => src.replaceAll( '&amp;', '&' );

	/* The editor's content may be in a frame, which needs the script of its own. */
	function bringScript( document ) {
		const src = `${ reportCard.base }/embed.js`;
		if ( document.defaultView.customElements.get( 'report-card' ) || [ ...document.scripts ].some( ( script ) => script.src === src ) ) {
			return;
		}
		const script = document.createElement( 'script' );
		Object.assign( script, { src, async: true, crossOrigin: 'anonymous' } );
		if ( reportCard.integrity ) {
			script.integrity = reportCard.integrity;
		}
		document.head.append( script );
	}

	/* The card as readers see it. React must not touch its inside. */
	function Card( { src, onReady, onError } ) {
		const place = useRef();
		useEffect( () => {
			const { ownerDocument } = place.current;
			const card = ownerDocument.createElement( 'report-card' );
			card.setAttribute( 'loading', 'eager' );
			card.setAttribute( 'src', src );
			// Readers see the card in the site's language, not in that of the author.
			card.setAttribute( 'lang', reportCard.lang );
			card.addEventListener( 'report-card:ready', () => onReady( reportCard.figuresOf( card ) ) );
			card.addEventListener( 'report-card:error', ( { detail } ) => onError( detail.message ) );
			place.current.replaceChildren( card );
			bringScript( ownerDocument );
			return () => card.remove();
		}, [ src ] );
		return el( Disabled, null, el( 'div', { ref: place } ) );
	}

	function AddressForm( { address, error, onGiven } ) {
		const [ text, setText ] = useState( address );
		const onSubmit = ( event ) => {
			event.preventDefault();
			onGiven( text );
		};
		return el(
			Placeholder,
			{ icon: ICON, label: words.address, instructions: reportCard.base ? words.instructions : words.noFolder },
			error && el( Notice, { status: 'error', isDismissible: false }, error ),
			el(
				'form',
				{ onSubmit },
				el( 'input', {
					className: 'components-placeholder__input',
					'aria-label': words.address,
					placeholder: 'https://',
					value: text,
					onChange: ( event ) => setText( event.target.value ),
				} ),
				el( Button, { variant: 'primary', type: 'submit' }, words.show )
			)
		);
	}

	function Edit( { attributes, setAttributes } ) {
		const src = srcOf( attributes );
		const [ isAsking, setAsking ] = useState( ! src );
		const [ error, setError ] = useState( '' );
		const [ seen, setSeen ] = useState( null );

		/* Asks the plugin what an address means. */
		function give( address ) {
			setError( '' );
			wp.apiFetch( { path: `/report-card/v1/address?address=${ encodeURIComponent( address ) }` } ).then(
				( answer ) => {
					setSeen( null );
					setAttributes( { ...answer, figures: '', title: '' } );
					setAsking( false );
				},
				( { message } ) => {
					setError( message );
					setAsking( true );
				}
			);
		}
		// An address that was pasted has not been looked up yet.
		useEffect( () => {
			if ( src && ! attributes.page ) {
				give( src );
			}
		}, [] );

		const isOther = seen && attributes.figures && seen.figures !== attributes.figures;
		useEffect( () => {
			// A saved post doesn't change unasked.
			if ( seen && ! attributes.figures ) {
				setAttributes( seen );
			}
		}, [ seen ] );

		const onReady = ( figures ) => {
			setError( figures ? '' : words.noFigures );
			setSeen( figures );
		};
		const onError = ( message ) => setError( message || words.noFigures );
		return el(
			'div',
			useBlockProps(),
			isAsking || ! reportCard.base
				? el( AddressForm, { address: src, error, onGiven: give } )
				: el(
					Fragment,
					null,
					el(
						BlockControls,
						null,
						el( ToolbarGroup, null, el( ToolbarButton, { icon: 'edit', label: words.change, onClick: () => setAsking( true ) } ) ),
						isOther && el( ToolbarGroup, null, el( ToolbarButton, { onClick: () => setAttributes( seen ) }, words.renew ) )
					),
					error && el( Notice, { status: 'warning', isDismissible: false }, error ),
					attributes.page ? el( Card, { key: src, src, onReady, onError } ) : el( 'p', null, words.loading )
				)
		);
	}

	/* The saved content has the link form: the figures as a quotation and, last, a link to the page that shows the card. */
	function save( { attributes: { src, lang, dir, figures, page, title } } ) {
		if ( ! src ) {
			return null;
		}
		const language = { ...( lang && { lang } ), ...( dir && { dir } ) };
		return el(
			'div',
			useBlockProps.save(),
			el(
				'blockquote',
				language,
				el( RawHTML, null, figures && `<div class="report-card-figures">${ figures }</div>` ),
				el( 'p', { className: 'report-card-page' }, el( 'a', { href: page || src }, title || page || src ) )
			)
		);
	}

	// Whether it is the address of a report's page, pasted on a line of its own.
	const isPage = ( text ) => reportCard.page && new RegExp( reportCard.page ).test( text );
	const transforms = {
		from: [ {
			type: 'raw',
			priority: 5, // before the block for embeds
			isMatch: ( node ) => node.nodeName === 'P' && isPage( node.textContent.trim() ),
			transform: ( node ) => wp.blocks.createBlock( 'report-card/card', { src: node.textContent.trim() } ),
		} ],
	};

	wp.blocks.registerBlockType( 'report-card/card', { edit: Edit, save, transforms } );
} )( window.wp, window.reportCard );
