/** How the gateway itself answers: refusals as problems, pages as HTML. Invariant: nobody is answered twice. */
package care.tandem.gateway.answer;
