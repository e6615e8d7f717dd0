# For fingers that type "make"; everything is in ./onetime.
.PHONY: run test check
run test check:
	@./onetime $@
