/** Classes that break the house rules, one each, and one that keeps them. */
package dev.litfass.testsupport.breaking;
