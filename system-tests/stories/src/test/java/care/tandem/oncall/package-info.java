/** Who is called when something needs a look, told with the whole stack, the programs killed while they do it. */
package care.tandem.oncall;
