/** Who somebody is, with the real identity provider: sessions that end early, keys that change, codes that are guessed. */
package care.tandem.identity;
