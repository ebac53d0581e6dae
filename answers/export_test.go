package answers

// Update is the flag -update, for the tests from outside the package.
var Update = update
